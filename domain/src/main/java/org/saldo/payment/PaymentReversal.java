package org.saldo.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a payment had been recorded by mistake, and why that is known. */
@Entity
@Table(name = "payment_reversal")
class PaymentReversal {

  @Id private long id;

  @Column(name = "payment_id")
  private long paymentId;

  private String reason;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected PaymentReversal() {}

  PaymentReversal(long id, long paymentId, String reason, Instant recordedAt, String recordedBy) {
    this.id = id;
    this.paymentId = paymentId;
    this.reason = reason;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }
}
