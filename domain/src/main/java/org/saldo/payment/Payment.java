package org.saldo.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.saldo.claim.Allocated;
import org.saldo.claim.MoneyIn;
import org.saldo.currency.Conversion;
import org.saldo.currency.ExchangeRate;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** Money that came in for a case. */
@Entity
@Table(name = "payment")
class Payment {

  private enum State {
    RECEIVED,
    RETURNED,
    REVERSED
  }

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  private String number;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Enumerated(EnumType.STRING)
  private PaymentWay way;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  private String reference;

  @Column(name = "document_id")
  private Long documentId;

  private String note;

  @Column(name = "original_minor")
  private Long originalMinor;

  @Column(name = "original_currency")
  private String originalCurrency;

  @Column(name = "original_per_euro")
  private BigDecimal originalPerEuro;

  @Column(name = "currency_per_euro")
  private BigDecimal currencyPerEuro;

  @Column(name = "rate_on")
  private LocalDate rateOn;

  @Column(name = "rate_source")
  private String rateSource;

  @Enumerated(EnumType.STRING)
  private State state;

  /** How often the reference had been recorded before. */
  private int occurrence;

  /** Key of the payment whose money this is, recorded on another case first. */
  @Column(name = "moved_from")
  private Long movedFrom;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Version private long version;

  protected Payment() {}

  Payment(
      long id,
      UUID publicId,
      String number,
      NewPayment payment,
      int occurrence,
      Long movedFrom,
      Instant recordedAt,
      String recordedBy) {
    this.id = id;
    this.publicId = publicId;
    this.number = number;
    this.creditorId = payment.caseFile().creditorId();
    this.caseFileId = payment.caseFile().id();
    this.way = payment.way();
    this.amountMinor = payment.amount().minor();
    this.currency = payment.amount().currency();
    this.receivedOn = payment.receivedOn();
    this.reference = payment.reference();
    this.documentId = payment.documentId();
    this.note = payment.note();
    if (payment.exchanged() != null) {
      Conversion way = payment.exchanged().way();
      this.originalMinor = payment.original().minor();
      this.originalCurrency = payment.original().currency();
      this.originalPerEuro = way.from().perEuro();
      this.currencyPerEuro = way.to().perEuro();
      this.rateOn = way.on();
      this.rateSource = way.source();
    }
    this.state = State.RECEIVED;
    this.occurrence = occurrence;
    this.movedFrom = movedFrom;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  long id() {
    return id;
  }

  UUID publicId() {
    return publicId;
  }

  String number() {
    return number;
  }

  long creditorId() {
    return creditorId;
  }

  long caseFileId() {
    return caseFileId;
  }

  PaymentWay way() {
    return way;
  }

  Money amount() {
    return Money.ofMinor(amountMinor, currency);
  }

  /** What came in in another currency; null when it came in in the case's. */
  Money original() {
    return originalMinor == null ? null : Money.ofMinor(originalMinor, originalCurrency);
  }

  /** The same with the rates at which it was converted; null when it need not be. */
  Exchanged exchanged() {
    return originalMinor == null
        ? null
        : new Exchanged(
            original(),
            new Conversion(
                new ExchangeRate(originalCurrency, rateOn, originalPerEuro, rateSource, false),
                new ExchangeRate(currency, rateOn, currencyPerEuro, rateSource, false)));
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  String reference() {
    return reference;
  }

  Long documentId() {
    return documentId;
  }

  /** Whether its money still counts: it neither went back nor was a mistake. */
  boolean stands() {
    return state == State.RECEIVED;
  }

  boolean isReversed() {
    return state == State.REVERSED;
  }

  long version() {
    return version;
  }

  /**
   * As the claim account sees it.
   *
   * @param refundedMinor what of it went back because nobody owed it
   */
  MoneyIn.Receipt receipt(
      long refundedMinor, List<Long> designated, List<Allocated> fixed, List<Allocated> placed) {
    Money left = amount().minus(Money.ofMinor(refundedMinor, currency));
    return new MoneyIn.Receipt(
        caseFileId,
        id,
        number,
        receivedOn,
        left,
        state == State.RECEIVED && left.isPositive(),
        state == State.REVERSED,
        designated,
        fixed,
        placed);
  }

  /**
   * Whether it is the very payment: the same reference with other figures is not. What came in
   * counts, not what it was worth: the rate may have been corrected since.
   */
  boolean is(NewPayment other) {
    return caseFileId == other.caseFile().id()
        && Objects.equals(original(), other.original())
        && (originalMinor != null || amount().equals(other.amount()));
  }

  /** The money went back. */
  Optional<Refusal> takeBack(LocalDate on) {
    Optional<Refusal> gone = gone();
    if (gone.isPresent()) {
      return gone;
    }
    if (on.isBefore(receivedOn)) {
      return Refusal.because("payment.return.before.receipt", receivedOn)
          .on("returnedOn")
          .asOptional();
    }
    state = State.RETURNED;
    return Optional.empty();
  }

  /** It had been recorded by mistake. */
  Optional<Refusal> reverse() {
    Optional<Refusal> gone = gone();
    if (gone.isEmpty()) {
      state = State.REVERSED;
    }
    return gone;
  }

  /** Why nothing can be done with it any more. */
  Optional<Refusal> gone() {
    return switch (state) {
      case RECEIVED -> Optional.empty();
      case RETURNED -> Refusal.of("payment.already.returned", number);
      case REVERSED -> Refusal.of("payment.already.reversed", number);
    };
  }
}
