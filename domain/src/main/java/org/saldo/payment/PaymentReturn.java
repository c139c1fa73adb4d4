package org.saldo.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.money.Money;

/** That a payment went back, when, why and at what charge. */
@Entity
@Table(name = "payment_return")
class PaymentReturn {

  @Id private long id;

  @Column(name = "payment_id")
  private long paymentId;

  @Column(name = "returned_on")
  private LocalDate returnedOn;

  @Column(name = "reason_code")
  private String reasonCode;

  @Column(name = "charge_minor")
  private long chargeMinor;

  private String note;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected PaymentReturn() {}

  PaymentReturn(
      long id,
      long paymentId,
      LocalDate returnedOn,
      String reasonCode,
      Money charge,
      String note,
      Instant recordedAt,
      String recordedBy) {
    this.id = id;
    this.paymentId = paymentId;
    this.returnedOn = returnedOn;
    this.reasonCode = reasonCode;
    this.chargeMinor = charge.minor();
    this.note = note;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }
}
