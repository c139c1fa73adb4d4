package org.saldo.incoming;

/** The mailbox cannot be reached. */
public class MailboxException extends Exception {

  private static final long serialVersionUID = 1L;

  public MailboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
