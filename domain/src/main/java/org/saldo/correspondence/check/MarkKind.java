package org.saldo.correspondence.check;

/** What somebody noted who looked at a message before it left. */
public enum MarkKind {
  /** It is right. */
  CHECKED,
  /** It is to be kept back. */
  WITHHOLD
}
