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
  BOUNCE,
  /** An SMS asks for no more of them. */
  OPT_OUT,
  /** An SMS takes that back. */
  OPT_IN;

  /** Whether a person has to read it: not what a machine says, nor what had its effect already. */
  boolean isToBeRead() {
    return this == MESSAGE || this == BOUNCE || this == DELIVERY_REPORT;
  }
}
