package org.saldo.correspondence.print;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A record of a postage class.
 *
 * @param firstOn first day on which it holds
 * @param inForce whether it holds today
 */
public record PostageVersion(
    PostageClass postage,
    LocalDate firstOn,
    boolean inForce,
    String reason,
    Instant recordedAt,
    String recordedBy) {}
