package org.saldo.ledger.client;

import org.saldo.money.Money;

/**
 * Client money in one currency; both are equal as long as all is well.
 *
 * @param held on the trust account; debit positive
 * @param owed to the creditor; credit positive
 */
public record ClientBalance(Money held, Money owed) {}
