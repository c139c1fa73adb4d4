package org.saldo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A time in which steps stand still on a case, a receivable or a part of one. */
@Entity
@Table(name = "case_hold")
class CaseHold {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "receivable_id")
  private Long receivableId;

  @Column(name = "amount_minor")
  private Long amountMinor;

  @Enumerated(EnumType.STRING)
  private HoldReason reason;

  @Column(name = "source_id")
  private Long sourceId;

  @Column(name = "from_on")
  private LocalDate fromOn;

  @Column(name = "until_on")
  private LocalDate untilOn;

  private String note;

  @Column(name = "stops_interest")
  private boolean stopsInterest;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "released_at")
  private Instant releasedAt;

  @Column(name = "released_by")
  private String releasedBy;

  @Version private long version;

  protected CaseHold() {}

  CaseHold(long id, UUID publicId, NewHold hold, Instant recordedAt, String recordedBy) {
    this.id = id;
    this.publicId = publicId;
    this.caseFileId = hold.caseFileId();
    this.receivableId = hold.receivableId();
    this.amountMinor = hold.amount() == null ? null : hold.amount().minor();
    this.reason = hold.reason();
    this.sourceId = hold.sourceId();
    this.fromOn = hold.from();
    this.untilOn = hold.until();
    this.note = hold.note();
    this.stopsInterest = hold.stopsInterest();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  long id() {
    return id;
  }

  /** Its receivable belongs to another case. */
  void follows(long toCaseFileId) {
    caseFileId = toCaseFileId;
  }

  /** Ends it; a hold that would end before it began was none. */
  void release(LocalDate until, Instant at, String by) {
    if (releasedAt == null) {
      untilOn = until.isBefore(fromOn) ? fromOn : until;
      releasedAt = at;
      releasedBy = by;
    }
  }

  Hold view() {
    return new Hold(
        id,
        caseFileId,
        receivableId,
        amountMinor,
        reason,
        sourceId,
        fromOn,
        untilOn,
        stopsInterest);
  }
}
