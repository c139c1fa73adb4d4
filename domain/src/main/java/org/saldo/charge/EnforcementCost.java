package org.saldo.charge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.money.Money;

/** A cost of legal enforcement that was charged; written once. */
@Entity
@Table(name = "enforcement_cost")
class EnforcementCost {

  @Id private long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "receivable_id")
  private long receivableId;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Column(name = "value_on")
  private LocalDate valueOn;

  private String reference;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected EnforcementCost() {}

  EnforcementCost(long id, Charge charge, Instant recordedAt, String recordedBy) {
    this.id = id;
    this.caseFileId = charge.caseFile().id();
    this.receivableId = charge.receivableId();
    this.amountMinor = charge.amount().minor();
    this.currency = charge.amount().currency();
    this.valueOn = charge.valueOn();
    this.reference = charge.reference();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  Money amount() {
    return Money.ofMinor(amountMinor, currency);
  }
}
