package org.saldo.outbox;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that is to leave the system.
 *
 * @param kind names its courier, e.g. {@code EMAIL}
 * @param deliveryKey unique for ever; goes out with it, so that the other side knows a repetition
 * @param creditorId whose data it is; null for the whole installation
 * @param caseFileId null when no case
 * @param subjectId key of what it is about (a message, a refund), null when nothing
 * @param payload what the courier needs, as JSON; forgotten once delivered
 * @param notBefore business time before which it stays, null for at once
 * @param orderKey those of a kind with the same key leave one after the other, in the order in
 *     which they were queued; null for whenever
 */
public record Parcel(
    String kind,
    String deliveryKey,
    Long creditorId,
    Long caseFileId,
    Long subjectId,
    String payload,
    Instant notBefore,
    Long orderKey) {

  public Parcel {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(deliveryKey, "deliveryKey");
    if (!deliveryKey.matches("[A-Za-z0-9.-]{1,100}")) {
      throw new IllegalArgumentException("a delivery key goes into mail headers: " + deliveryKey);
    }
  }

  /** One that leaves whenever. */
  public Parcel(
      String kind,
      String deliveryKey,
      Long creditorId,
      Long caseFileId,
      Long subjectId,
      String payload,
      Instant notBefore) {
    this(kind, deliveryKey, creditorId, caseFileId, subjectId, payload, notBefore, null);
  }
}
