package org.saldo.correspondence.check;

import org.saldo.correspondence.LetterContent;
import org.saldo.correspondence.MailContent;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SmsContent;

/**
 * A message that waits, with its parcel.
 *
 * @param documentId the letter that is kept; null when it must not be kept, because something in it
 *     is for its recipient alone
 */
record WaitingMessage(
    long id,
    MessageChannel channel,
    String recipient,
    String subject,
    String body,
    String language,
    Long documentId,
    String payload) {

  boolean isSecret() {
    return documentId == null;
  }

  MailContent mail() {
    return MailContent.of(payload);
  }

  SmsContent sms() {
    return SmsContent.of(payload);
  }

  LetterContent letter() {
    return LetterContent.of(payload);
  }
}
