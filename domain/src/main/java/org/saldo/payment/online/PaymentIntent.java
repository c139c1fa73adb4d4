package org.saldo.payment.online;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;

/** Something a debtor wants to pay online, and where that stands. */
@Entity
@Table(name = "payment_intent")
class PaymentIntent {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** The debtor is on the provider's page; the event is faster than we are. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "debtor_id")
  private long debtorId;

  @Column(name = "user_name")
  private String userName;

  @Column(name = "client_token")
  private String clientToken;

  private String provider;

  @Column(name = "provider_key")
  private String providerKey;

  @Column(name = "checkout_url")
  private String checkoutUrl;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Enumerated(EnumType.STRING)
  private IntentState state;

  private String failure;

  @Column(name = "refunded_minor")
  private long refundedMinor;

  @Column(name = "payment_id")
  private Long paymentId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "next_look_at")
  private LocalDateTime nextLookAt;

  private int looks;

  @Version private long version;

  protected PaymentIntent() {}

  PaymentIntent(
      long id,
      UUID publicId,
      CaseRef caseFile,
      String userName,
      String clientToken,
      String provider,
      Money amount,
      Instant createdAt,
      LocalDateTime machineNow) {
    this.id = id;
    this.publicId = publicId;
    this.creditorId = caseFile.creditorId();
    this.caseFileId = caseFile.id();
    this.debtorId = caseFile.debtorId();
    this.userName = userName;
    this.clientToken = clientToken;
    this.provider = provider;
    this.amountMinor = amount.minor();
    this.currency = amount.currency();
    this.state = IntentState.CREATED;
    this.createdAt = createdAt;
    this.nextLookAt = machineNow.plus(PATIENCE);
  }

  long id() {
    return id;
  }

  UUID publicId() {
    return publicId;
  }

  long creditorId() {
    return creditorId;
  }

  long caseFileId() {
    return caseFileId;
  }

  long debtorId() {
    return debtorId;
  }

  String provider() {
    return provider;
  }

  String providerKey() {
    return providerKey;
  }

  String checkoutUrl() {
    return checkoutUrl;
  }

  Money amount() {
    return Money.ofMinor(amountMinor, currency);
  }

  Money refunded() {
    return Money.ofMinor(refundedMinor, currency);
  }

  IntentState state() {
    return state;
  }

  Long paymentId() {
    return paymentId;
  }

  /** The provider has made a checkout of it. */
  void offered(ProviderCheckout checkout) {
    providerKey = checkout.key();
    checkoutUrl = checkout.url();
  }

  /** The provider's word on something that is no success; see {@link IntentState#movesTo}. */
  void becomes(ProviderCheckout said, Instant at, LocalDateTime machineNow) {
    IntentState next = IntentState.of(said.state());
    providerKey = said.key();
    if (next != state) {
      looks = 0;
    }
    state = next;
    failure = said.failure();
    looksAgain(machineNow);
    if (!state.open()) {
      finishedAt = at;
    }
  }

  /** The money is booked. */
  void paid(String key, long payment, Instant at) {
    providerKey = key;
    state = IntentState.SUCCEEDED;
    failure = null;
    paymentId = payment;
    finishedAt = at;
    nextLookAt = null;
  }

  /** The provider took something else than what was asked. */
  void needsReview(Instant at) {
    state = IntentState.REVIEW;
    finishedAt = at;
    nextLookAt = null;
  }

  /** So much of the payment went back by now. */
  void refunded(Money total) {
    refundedMinor = total.minor();
    state = total.minor() >= amountMinor ? IntentState.REFUNDED : IntentState.PARTLY_REFUNDED;
  }

  /** Nobody can pay what the provider never made. */
  void neverOffered(Instant at) {
    state = IntentState.EXPIRED;
    finishedAt = at;
    nextLookAt = null;
  }

  /** Takes the intent for a look at the provider: the next one is after a longer pause. */
  void looking(LocalDateTime machineNow) {
    looks++;
    looksAgain(machineNow);
  }

  int looks() {
    return looks;
  }

  private void looksAgain(LocalDateTime machineNow) {
    nextLookAt = state.open() ? machineNow.plus(pause()) : null;
  }

  /** 5, 10, 20 seconds … 10 minutes; at the debtor's pace while the debtor has the page. */
  private Duration pause() {
    Duration pause = state.waitsForDebtor() ? PATIENCE : FIRST_PAUSE;
    for (int i = 0; i < looks && pause.compareTo(LONGEST_PAUSE) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }
}
