package org.saldo.adapter.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.incoming.MailContent;
import org.saldo.incoming.MailReader;
import org.saldo.incoming.UnreadableMailException;

/** Takes mails of the mailbox apart. */
@ApplicationScoped
public class MimeReader implements MailReader {

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxFileBytes;

  @Override
  public MailContent read(byte[] mail) throws UnreadableMailException {
    return MimeMail.read(mail, maxFileBytes);
  }
}
