package org.saldo.correspondence.print;

/** What has become of a batch. */
public enum BatchState {
  /** Cut, and about to be handed over. */
  WAITING,
  /** The postal service has it. */
  HANDED_OVER,
  /** The hand-over was given up; a person decides. */
  FAILED
}
