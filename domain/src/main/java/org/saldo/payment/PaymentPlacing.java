package org.saldo.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.saldo.claim.PlacingGround;

/** What a person said about where a payment goes; another word of a later day replaces it. */
@Entity
@Table(name = "payment_placing")
class PaymentPlacing {

  @Id private long id;

  @Column(name = "payment_id")
  private long paymentId;

  @Enumerated(EnumType.STRING)
  private PlacingGround ground;

  private String reason;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected PaymentPlacing() {}

  PaymentPlacing(
      long id,
      long paymentId,
      PlacingGround ground,
      String reason,
      Instant recordedAt,
      String recordedBy) {
    this.id = id;
    this.paymentId = paymentId;
    this.ground = ground;
    this.reason = reason;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }
}
