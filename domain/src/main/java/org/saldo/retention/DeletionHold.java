package org.saldo.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Nothing of a case is deleted until somebody ends it. */
@Entity
@Table(name = "deletion_hold")
class DeletionHold {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "case_file_id")
  private long caseFileId;

  /** 1 or null: a case is held once at a time. */
  private Integer active;

  private String reason;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "placed_by")
  private String placedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "end_reason")
  private String endReason;

  @Version private long version;

  protected DeletionHold() {}

  DeletionHold(long id, UUID publicId, long caseFileId, String reason, Instant at, String by) {
    this.id = id;
    this.publicId = publicId;
    this.caseFileId = caseFileId;
    this.active = 1;
    this.reason = reason;
    this.placedAt = at;
    this.placedBy = by;
  }

  void end(String why, Instant at, String by) {
    active = null;
    endReason = why;
    endedAt = at;
    endedBy = by;
  }

  DeletionHoldView view() {
    return new DeletionHoldView(publicId, reason, placedAt, placedBy, endedAt, endedBy, endReason);
  }
}
