package org.saldo.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * An event in the books with what it did to a claim.
 *
 * @param component null when it did something to several
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
    boolean closed) {

  /** With what another line of the same event did. */
  PostedEvent with(PostedEvent line) {
    return new PostedEvent(
        id,
        publicId,
        kind,
        valueOn,
        reference,
        receivableId,
        component == line.component ? component : null,
        effect.plus(line.effect),
        closed);
  }
}
