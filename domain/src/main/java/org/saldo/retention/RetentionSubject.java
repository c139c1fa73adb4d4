package org.saldo.retention;

import java.util.List;
import org.saldo.correspondence.MessageChannel;
import org.saldo.document.DocumentKind;

/** A kind of document or message that is kept for so long. */
public enum RetentionSubject {
  /** Files of invoices: vouchers. */
  INVOICE_FILE(DocumentKind.INVOICE_FILE),
  /** Letters to debtors as they were printed. */
  LETTER(DocumentKind.LETTER),
  /** What agencies prove costs by: vouchers. */
  AGENCY_DOCUMENT(DocumentKind.AGENCY_DOCUMENT),
  /** What was handed in with disputes. */
  EVIDENCE(DocumentKind.EVIDENCE),
  /** What came in about a case, as it came. */
  INCOMING(DocumentKind.INCOMING),
  /** The words of messages, whatever became of their documents. */
  LETTER_OUT(MessageChannel.LETTER, true),
  EMAIL_OUT(MessageChannel.EMAIL, true),
  SMS_OUT(MessageChannel.SMS, true),
  LETTER_IN(MessageChannel.LETTER, false),
  EMAIL_IN(MessageChannel.EMAIL, false),
  SMS_IN(MessageChannel.SMS, false),
  /** What was noted of calls. */
  CALL(MessageChannel.CALL, true),
  /** What came in and belongs to no case, with its files. */
  UNASSIGNED;

  private final DocumentKind kind;
  private final MessageChannel channel;
  private final boolean out;

  RetentionSubject() {
    this(DocumentKind.INCOMING, null, false);
  }

  RetentionSubject(DocumentKind kind) {
    this(kind, null, false);
  }

  RetentionSubject(MessageChannel channel, boolean out) {
    this(null, channel, out);
  }

  RetentionSubject(DocumentKind kind, MessageChannel channel, boolean out) {
    this.kind = kind;
    this.channel = channel;
    this.out = out;
  }

  /** Where what it speaks of is kept. */
  List<RetentionStore> stores() {
    if (this == UNASSIGNED) {
      return List.of(RetentionStore.DOCUMENT, RetentionStore.INCOMING);
    }
    if (channel == null) {
      return List.of(RetentionStore.DOCUMENT);
    }
    return out || channel == MessageChannel.CALL
        ? List.of(RetentionStore.MESSAGE)
        : List.of(RetentionStore.MESSAGE, RetentionStore.INCOMING);
  }

  /** Of a document; null of a message. */
  DocumentKind kind() {
    return kind;
  }

  /** Of a message; null of a document. */
  MessageChannel channel() {
    return channel;
  }

  /** Whether the message was ours. */
  boolean out() {
    return out;
  }
}
