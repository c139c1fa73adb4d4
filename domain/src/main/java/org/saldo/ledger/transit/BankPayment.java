package org.saldo.ledger.transit;

import java.time.LocalDate;
import org.saldo.money.Money;

/**
 * Something that was paid from the bank: to a third party for what the debtor has to bear, or to
 * the bank itself.
 *
 * @param kind {@link MovementKind#OUTLAY} or {@link MovementKind#BANK_CHARGE}
 * @param key by which others know it, e.g. the number of the bailiff's bill; once per creditor and
 *     kind
 * @param amount more than zero
 * @param caseNumber case for which it was paid; null when none
 */
public record BankPayment(
    MovementKind kind,
    String key,
    LocalDate valueOn,
    Money amount,
    String caseNumber,
    String note) {}
