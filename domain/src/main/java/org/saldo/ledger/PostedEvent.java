package org.saldo.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * An event in the books with what it did to one component of a claim.
 *
 * @param effect negative when less is owed by it
 * @param closed whether it was taken back already, or takes another back itself
 */
public record PostedEvent(
    long id,
    UUID publicId,
    EventKind kind,
    LocalDate valueOn,
    String reference,
    long receivableId,
    Component component,
    Money effect,
    boolean closed) {}
