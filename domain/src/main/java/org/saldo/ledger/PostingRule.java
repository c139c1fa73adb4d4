package org.saldo.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** How one kind of event is posted from a date on; a change is a new rule. */
@Entity
@Table(name = "posting_rule")
class PostingRule {

  @Id private long id;

  @Column(name = "creditor_id")
  private long creditorId;

  @Enumerated(EnumType.STRING)
  @Column(name = "event_kind")
  private EventKind eventKind;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected PostingRule() {}

  PostingRule(
      long id,
      long creditorId,
      EventKind eventKind,
      LocalDate validFrom,
      Instant recordedAt,
      String recordedBy,
      String reason) {
    this.id = id;
    this.creditorId = creditorId;
    this.eventKind = eventKind;
    this.validFrom = validFrom;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.reason = reason;
  }

  long id() {
    return id;
  }

  EventKind eventKind() {
    return eventKind;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String recordedBy() {
    return recordedBy;
  }

  String reason() {
    return reason;
  }
}
