package org.saldo.debtor;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A block as it is shown.
 *
 * @param way null for every way
 * @param until first day on which it no longer holds; null while that is not known
 * @param holds whether it holds today
 * @param endable whether a person can end it
 */
public record ContactBlockView(
    UUID id,
    long version,
    ContactWay way,
    LocalDate from,
    LocalDate until,
    String reason,
    String recordedBy,
    String endedBy,
    boolean holds,
    boolean endable) {}
