package org.saldo.correspondence;

import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * A receivable in a correction.
 *
 * @param number of the invoice
 * @param lettered day of the letter that asked for it
 * @param former what that asked for
 * @param corrected what it should have asked for
 */
public record CorrectedItem(String number, LocalDate lettered, Money former, Money corrected) {}
