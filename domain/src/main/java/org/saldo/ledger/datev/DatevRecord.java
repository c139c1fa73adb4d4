package org.saldo.ledger.datev;

import java.time.Instant;

/** What was recorded about a creditor's books in DATEV, by whom, when and why. */
public record DatevRecord(
    long id, DatevSettings settings, String reason, Instant recordedAt, String recordedBy) {}
