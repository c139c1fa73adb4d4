package org.saldo.incoming;

/** Takes mails apart: a port. */
public interface MailReader {

  /**
   * What a mail says and carries. Nothing of it is run, opened or fetched.
   *
   * @throws UnreadableMailException if it cannot be taken apart
   */
  MailContent read(byte[] mail) throws UnreadableMailException;
}
