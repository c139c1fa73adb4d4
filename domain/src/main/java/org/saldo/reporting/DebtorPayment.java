package org.saldo.reporting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.payment.online.IntentState;

/**
 * An online payment as its debtor sees it.
 *
 * @param failure the provider's code of why it failed, null when it did not
 * @param number of the booked payment, null when nothing is booked
 * @param parts what it paid; empty when nothing is booked
 * @param leftOver more than was open: to be allocated or given back by a person
 * @param open what is open on the case now
 */
public record DebtorPayment(
    UUID id,
    UUID caseFile,
    String caseNumber,
    String creditor,
    IntentState state,
    Money amount,
    Money refunded,
    String failure,
    String number,
    Instant startedAt,
    List<Part> parts,
    Money leftOver,
    Money open) {

  /**
   * One part of what was paid.
   *
   * @param receivable its number
   */
  public record Part(String receivable, Component component, Money amount) {}

  public DebtorPayment {
    parts = List.copyOf(parts);
  }
}
