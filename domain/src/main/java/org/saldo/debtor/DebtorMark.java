package org.saldo.debtor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A circumstance of a debtor from a date on. */
@Entity
@Table(name = "debtor_mark")
class DebtorMark {

  @Id private long id;

  @Column(name = "debtor_id")
  private long debtorId;

  @Enumerated(EnumType.STRING)
  private MarkKind kind;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  private String note;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected DebtorMark() {}

  DebtorMark(
      long id, long debtorId, MarkKind kind, LocalDate from, String note, Instant at, String by) {
    this.id = id;
    this.debtorId = debtorId;
    this.kind = kind;
    this.validFrom = from;
    this.note = note;
    this.recordedAt = at;
    this.recordedBy = by;
  }

  long id() {
    return id;
  }

  MarkKind kind() {
    return kind;
  }

  long debtorId() {
    return debtorId;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  LocalDate validUntil() {
    return validUntil;
  }

  boolean ended() {
    return validUntil != null;
  }

  /** Ends the mark; {@code until} is the first day it no longer holds. */
  void end(LocalDate until) {
    validUntil = until;
  }
}
