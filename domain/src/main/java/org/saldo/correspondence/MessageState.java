package org.saldo.correspondence;

/** What has become of a message. */
public enum MessageState {
  /** Waits in the outbox. */
  QUEUED,
  /** Handed to the mail server or to the print shop. */
  SENT,
  /** No longer held when it was about to leave; never left. */
  DROPPED,
  /** Given up by the outbox; a person decides. */
  FAILED,
  /** A contact that already took place. */
  LOGGED
}
