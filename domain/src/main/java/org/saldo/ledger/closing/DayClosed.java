package org.saldo.ledger.closing;

import java.time.LocalDate;

/** A day of a creditor's books was closed; observed in the same transaction. */
public record DayClosed(long creditorId, LocalDate day) {}
