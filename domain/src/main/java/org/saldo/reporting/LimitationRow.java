package org.saldo.reporting;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * A receivable that lapses, in a list.
 *
 * @param controller who works the case; null when nobody does
 * @param daysLeft days until the last day; negative once it has lapsed
 * @param cursor to continue after it
 */
public record LimitationRow(
    UUID id,
    String number,
    UUID caseId,
    String caseNumber,
    String debtorName,
    String creditorKey,
    String creditorName,
    String controller,
    Money open,
    LocalDate lastDay,
    long daysLeft,
    String cursor) {}
