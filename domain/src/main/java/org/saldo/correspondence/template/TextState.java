package org.saldo.correspondence.template;

/** How far a text has come. */
public enum TextState {
  /** Can still be changed. */
  DRAFT,
  /** Waits for another person. */
  SUBMITTED,
  /** Holds from its day on. */
  APPROVED,
  /** Sent back for good; a new draft may begin with it. */
  REJECTED
}
