package org.saldo.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a message asks for of one receivable; written once. */
@Entity
@Table(name = "message_receivable")
class MessageItem {

  @Id private long id;

  @Column(name = "message_id")
  private long messageId;

  @Column(name = "receivable_id")
  private long receivableId;

  @Column(name = "asked_minor")
  private long askedMinor;

  protected MessageItem() {}

  MessageItem(long id, long messageId, long receivableId, long askedMinor) {
    this.id = id;
    this.messageId = messageId;
    this.receivableId = receivableId;
    this.askedMinor = askedMinor;
  }

  long receivableId() {
    return receivableId;
  }

  long askedMinor() {
    return askedMinor;
  }
}
