package org.saldo.outbox;

/** What has become of a parcel. */
public enum ParcelState {
  /** Waits for its next attempt. */
  QUEUED,
  /** A courier has it. */
  SENDING,
  /** Delivered. */
  SENT,
  /** No longer holds; the reason is kept where the parcel came from. */
  DROPPED,
  /** Given up; a person decides. */
  DEAD
}
