package org.saldo.claim;

import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * One part of a payment and what it went to.
 *
 * @param receivableId null for what is left over
 * @param component null for what is left over, and in what a person wants for the order inside the
 *     receivable
 */
public record Allocated(
    Long receivableId, Component component, Money amount, AllocationRule rule) {}
