package org.saldo.incoming;

/** Where e-mails to us arrive: a port. */
public interface Mailbox {

  /** What to do with a mail after it was looked at. */
  enum Verdict {
    /** It is ours now: put it away. */
    TAKEN,
    /** Leave it where it is, for the next look. */
    LATER,
    /** The same, and look at no more of them now. */
    STOP
  }

  /** Takes a mail. */
  interface Taker {
    Verdict take(RawMail mail);
  }

  /** Whether there is a mailbox at all. */
  boolean isOn();

  /**
   * Shows what lies there one by one, the oldest first, none before the last was decided; a mail is
   * put away only after its verdict.
   *
   * @param maxBytes of larger mails only the beginning is read
   * @throws MailboxException if the mailbox cannot be reached, or no longer
   */
  void each(int maxBytes, Taker taker) throws MailboxException;
}
