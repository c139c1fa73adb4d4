package org.saldo.debtor;

import java.time.LocalDate;

/**
 * A block to be recorded.
 *
 * @param way null for every way
 * @param until first day on which it no longer holds; null while that is not known
 * @param reason why, 1 to 500 characters
 */
public record NewContactBlock(ContactWay way, LocalDate from, LocalDate until, String reason) {}
