package org.saldo.adjustment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;

/** By how much what is doubtful of a receivable and its allowance changed; never edited. */
@Entity
@Table(name = "allowance")
class AllowanceLine {

  @Id private long id;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "receivable_id")
  private long receivableId;

  @Enumerated(EnumType.STRING)
  private AllowanceCause cause;

  private BigDecimal percent;

  @Column(name = "doubtful_minor")
  private long doubtfulMinor;

  @Column(name = "allowance_minor")
  private long allowanceMinor;

  private String currency;

  @Column(name = "value_on")
  private LocalDate valueOn;

  @Column(name = "adjustment_id")
  private Long adjustmentId;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected AllowanceLine() {}

  /**
   * @param adjustment key of what a person or rule decided; null when the principal fell
   */
  AllowanceLine(
      long id,
      CaseRef caseFile,
      long receivableId,
      AllowanceCause cause,
      BigDecimal percent,
      Money doubtful,
      Money allowance,
      Long adjustment) {
    this.id = id;
    this.creditorId = caseFile.creditorId();
    this.caseFileId = caseFile.id();
    this.receivableId = receivableId;
    this.cause = cause;
    this.percent = percent;
    this.doubtfulMinor = doubtful.minor();
    this.allowanceMinor = allowance.minor();
    this.currency = allowance.currency();
    this.adjustmentId = adjustment;
  }

  AllowanceLine recorded(LocalDate on, Instant at, String by) {
    valueOn = on;
    recordedAt = at;
    recordedBy = by;
    return this;
  }

  long receivableId() {
    return receivableId;
  }

  AllowanceCause cause() {
    return cause;
  }

  BigDecimal percent() {
    return percent;
  }

  Money doubtful() {
    return Money.ofMinor(doubtfulMinor, currency);
  }

  Money allowance() {
    return Money.ofMinor(allowanceMinor, currency);
  }
}
