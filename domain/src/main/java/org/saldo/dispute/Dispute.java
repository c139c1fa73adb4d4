package org.saldo.dispute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/** An objection to a receivable or a part of it, from the day it reached us to its end. */
@Entity
@Table(name = "dispute")
class Dispute {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  private String number;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "receivable_id")
  private long receivableId;

  /** Null for all of it. */
  @Column(name = "amount_minor")
  private Long amountMinor;

  private String currency;

  @Enumerated(EnumType.STRING)
  private DisputeReason reason;

  private String wording;

  @Enumerated(EnumType.STRING)
  private DisputeChannel channel;

  @Column(name = "raised_on")
  private LocalDate raisedOn;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Column(name = "raised_by")
  private String raisedBy;

  @Enumerated(EnumType.STRING)
  private DisputeState state;

  /** True or null: a unique key lets an item be disputed once at a time. */
  private Boolean active;

  @Column(name = "credit_minor")
  private Long creditMinor;

  /** Public id of the adjustment that a credit asked for. */
  @Column(name = "adjustment_id")
  private UUID adjustmentId;

  private String explanation;

  @Column(name = "resolved_on")
  private LocalDate resolvedOn;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Column(name = "resolved_by")
  private String resolvedBy;

  @Version private long version;

  protected Dispute() {}

  Dispute(
      long id,
      String number,
      CaseRef caseFile,
      long receivableId,
      Objection objection,
      Money part,
      Instant at,
      String by) {
    this.id = id;
    this.publicId = objection.id();
    this.number = number;
    this.creditorId = caseFile.creditorId();
    this.caseFileId = caseFile.id();
    this.receivableId = receivableId;
    this.amountMinor = part == null ? null : part.minor();
    this.currency = caseFile.currency();
    this.reason = objection.reason();
    this.wording = objection.text();
    this.channel = objection.channel();
    this.raisedOn = objection.raisedOn();
    this.raisedAt = at;
    this.raisedBy = by;
    this.state = DisputeState.OPEN;
    this.active = true;
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

  long receivableId() {
    return receivableId;
  }

  String raisedBy() {
    return raisedBy;
  }

  long version() {
    return version;
  }

  /** What was found right while a credit waits; null when nothing. */
  Money credit() {
    return creditMinor == null ? null : Money.ofMinor(creditMinor, currency);
  }

  String explanation() {
    return explanation;
  }

  /** Refused when it is no longer open, or already on its way to a credit. */
  Optional<Refusal> requireOpen() {
    if (state == DisputeState.CREDITING) {
      return Refusal.of("dispute.crediting", number);
    }
    return state == DisputeState.OPEN ? Optional.empty() : Refusal.of("dispute.resolved", number);
  }

  /** Found right, but the credit waits for approval. */
  void credit(Money amount, UUID adjustment, String answer) {
    state = DisputeState.CREDITING;
    creditMinor = amount.minor();
    adjustmentId = adjustment;
    explanation = answer;
  }

  /** The credit was refused: somebody has to decide again. */
  void reopen() {
    state = DisputeState.OPEN;
    creditMinor = null;
    adjustmentId = null;
    explanation = null;
  }

  /** Ends it; the caller has asked {@link #requireOpen}, or it was crediting. */
  void end(DisputeState outcome, Money credit, String answer, LocalDate on, Instant at, String by) {
    if (outcome.holds() || !state.holds()) {
      throw new IllegalStateException(number + " is " + state + " and cannot be " + outcome);
    }
    state = outcome;
    active = null;
    creditMinor = credit == null ? null : credit.minor();
    explanation = answer;
    resolvedOn = on;
    resolvedAt = at;
    resolvedBy = by;
  }
}
