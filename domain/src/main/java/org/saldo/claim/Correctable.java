package org.saldo.claim;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * Something that was posted to a claim and can be taken back.
 *
 * @param event key of the business event
 * @param receivable number of the receivable
 * @param component null when it is about several of them, as a write-off may be
 * @param amount how much, more than zero
 */
public record Correctable(
    long event,
    UUID id,
    EventKind kind,
    LocalDate valueOn,
    String reference,
    long receivableId,
    String receivable,
    Component component,
    Money amount) {}
