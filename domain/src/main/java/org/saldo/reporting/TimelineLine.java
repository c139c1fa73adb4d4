package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.claim.AllocationRule;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * A line on a claim with the event that posted it.
 *
 * @param act key of what was done: events of one transaction have the same; 0 when it was not kept
 * @param postedOn business date on which it became known
 * @param receivableId null, like number and component, where the event changed no claim by itself
 * @param amount positive when more is owed
 * @param rule why a part of a payment went here; null for everything else
 * @param eventId public id of the event
 * @param documentId public id of the document of the event; null when none
 */
record TimelineLine(
    long event,
    long act,
    EventKind kind,
    LocalDate valueOn,
    LocalDate postedOn,
    Instant recordedAt,
    String recordedBy,
    String reference,
    UUID receivableId,
    String receivable,
    Component component,
    Money amount,
    AllocationRule rule,
    UUID eventId,
    UUID entryId,
    UUID documentId,
    String fileName) {

  /** Whether it follows from something else instead of having happened. */
  boolean consequence() {
    return kind == EventKind.INTEREST_CLAIMED || kind == EventKind.PAYMENT_REALLOCATED;
  }
}
