package org.saldo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.saldo.money.Money;

/** Money that an agency received for a placement. */
@Entity
@Table(name = "placement_payment")
class PlacementPayment {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "placement_id")
  private long placementId;

  private String reference;

  @Column(name = "reference_key")
  private String referenceKey;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "payment_id")
  private long paymentId;

  private String note;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected PlacementPayment() {}

  PlacementPayment(
      long id,
      UUID publicId,
      long placementId,
      PaymentReport report,
      long paymentId,
      Instant at,
      String by) {
    this.id = id;
    this.publicId = publicId;
    this.placementId = placementId;
    this.reference = report.reference();
    this.referenceKey = References.key(report.reference());
    this.amountMinor = report.amount().minor();
    this.currency = report.amount().currency();
    this.receivedOn = report.receivedOn();
    this.paymentId = paymentId;
    this.note = report.note();
    this.recordedAt = at;
    this.recordedBy = by;
  }

  UUID publicId() {
    return publicId;
  }

  /** Whether a report is about this very payment. */
  boolean is(PaymentReport report) {
    return Money.ofMinor(amountMinor, currency).equals(report.amount())
        && receivedOn.equals(report.receivedOn());
  }
}
