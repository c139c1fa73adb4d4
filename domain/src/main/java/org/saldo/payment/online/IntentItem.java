package org.saldo.payment.online;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A receivable that an online payment is meant for, and how much of it. */
@Entity
@Table(name = "payment_intent_item")
class IntentItem {

  @Id private long id;

  @Column(name = "intent_id")
  private long intentId;

  @Column(name = "receivable_id")
  private long receivableId;

  @Column(name = "amount_minor")
  private long amountMinor;

  protected IntentItem() {}

  IntentItem(long id, long intentId, long receivableId, long amountMinor) {
    this.id = id;
    this.intentId = intentId;
    this.receivableId = receivableId;
    this.amountMinor = amountMinor;
  }

  long receivableId() {
    return receivableId;
  }

  long amountMinor() {
    return amountMinor;
  }
}
