package org.saldo.incoming;

/** What something that came in is. */
public enum MailNature {
  /** Somebody wrote. */
  MESSAGE,
  /** A machine answered that somebody is away. */
  AUTO_REPLY,
  /** A mail server says in the form of RFC 3464 what became of a message of ours. */
  DELIVERY_REPORT,
  /** A mail server says something about a message of ours in words of its own. */
  BOUNCE
}
