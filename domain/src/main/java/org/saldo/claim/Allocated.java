package org.saldo.claim;

import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * One part of a payment and what it went to.
 *
 * @param receivableId null for what is left over
 * @param component null for what is left over
 */
public record Allocated(
    Long receivableId, Component component, Money amount, AllocationRule rule) {}
