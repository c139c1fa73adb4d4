package org.saldo.approval;

import java.time.Instant;

/** A rule, and who recorded it when and why. */
public record RuleVersion(
    long id, RuleData data, Instant recordedAt, String recordedBy, String reason) {}
