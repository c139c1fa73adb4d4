package org.saldo.correspondence.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;

/** An SMS that left, with what it cost then. */
@Entity
@Table(name = "sms_sent")
class SmsSent {

  @Id
  @Column(name = "message_id")
  private long messageId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "sent_on")
  private LocalDate sentOn;

  private String gateway;
  private String country;
  private int parts;
  private BigDecimal cost;
  private String currency;

  protected SmsSent() {}

  SmsSent(long messageId, long creditorId, LocalDate sentOn, String gateway, SmsCost cost) {
    this.messageId = messageId;
    this.creditorId = creditorId;
    this.sentOn = sentOn;
    this.gateway = gateway;
    this.country = cost.country();
    this.parts = cost.parts();
    this.cost = cost.amount();
    this.currency = cost.currency();
  }
}
