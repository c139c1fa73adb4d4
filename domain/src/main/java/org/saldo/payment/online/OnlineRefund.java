package org.saldo.payment.online;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.saldo.money.Money;

/** Money to be given back through the provider that it came by. */
@Entity
@Table(name = "online_refund")
class OnlineRefund {

  /** What has become of it. */
  enum State {
    REQUESTED,
    DONE,
    FAILED
  }

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "intent_id")
  private long intentId;

  @Column(name = "payment_id")
  private long paymentId;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;
  private String reason;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "client_token")
  private String clientToken;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Version private long version;

  protected OnlineRefund() {}

  OnlineRefund(
      long id,
      UUID publicId,
      PaymentIntent intent,
      Money amount,
      String reason,
      String clientToken,
      Instant requestedAt,
      String requestedBy) {
    this.id = id;
    this.publicId = publicId;
    this.intentId = intent.id();
    this.paymentId = intent.paymentId();
    this.amountMinor = amount.minor();
    this.currency = amount.currency();
    this.reason = reason;
    this.state = State.REQUESTED;
    this.clientToken = clientToken;
    this.requestedAt = requestedAt;
    this.requestedBy = requestedBy;
  }

  long id() {
    return id;
  }

  UUID publicId() {
    return publicId;
  }

  long intentId() {
    return intentId;
  }

  State state() {
    return state;
  }

  Money amount() {
    return Money.ofMinor(amountMinor, currency);
  }

  void ended(State end, Instant at) {
    state = end;
    finishedAt = at;
  }

  /** A person lets it go out again. */
  void again() {
    state = State.REQUESTED;
    finishedAt = null;
  }
}
