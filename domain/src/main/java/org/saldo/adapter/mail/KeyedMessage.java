package org.saldo.adapter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A message whose id is its delivery key, and that knows whether it was handed over in full. */
final class KeyedMessage extends MimeMessage {

  private final String id;
  private boolean handedOver;

  KeyedMessage(Session session, String key, String domain) {
    super(session);
    this.id = "<" + key + "@" + domain + ">";
  }

  /** The same at every attempt, so that mailboxes know a repetition. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  @Override
  public void writeTo(OutputStream out, String[] withoutHeaders)
      throws IOException, MessagingException {
    super.writeTo(out, withoutHeaders);
    handedOver = true;
  }

  /** Whether every byte went out: from then on silence of the other side leaves us in doubt. */
  boolean handedOver() {
    return handedOver;
  }
}
