package org.saldo.outbox;

import org.saldo.problem.Refusal;

/**
 * A parcel came to an end, or was queued again by a person; observed in the same transaction.
 *
 * @param state SENT, DROPPED, DEAD or (again) QUEUED
 * @param reason why it was dropped, else null
 * @param providerKey the other side's key of what was sent, null for none
 */
public record ParcelMoved(Parcel parcel, ParcelState state, Refusal reason, String providerKey) {

  ParcelMoved(Parcel parcel, ParcelState state, Refusal reason) {
    this(parcel, state, reason, null);
  }
}
