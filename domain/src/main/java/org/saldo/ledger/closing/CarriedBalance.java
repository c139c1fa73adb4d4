package org.saldo.ledger.closing;

import org.saldo.ledger.AccountKind;
import org.saldo.money.Money;

/**
 * The balance of an account of income or expense that a year's end carries to the result.
 *
 * @param balance debit less credit
 */
public record CarriedBalance(
    long accountId, String number, String name, AccountKind kind, Money balance) {}
