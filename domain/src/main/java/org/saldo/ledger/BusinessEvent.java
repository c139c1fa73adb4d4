package org.saldo.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that happened and changes money. */
@Entity
@Table(name = "business_event")
class BusinessEvent {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Enumerated(EnumType.STRING)
  private EventKind kind;

  @Column(name = "occurred_on")
  private LocalDate occurredOn;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reference;

  @Column(name = "case_file_id")
  private Long caseFileId;

  @Column(name = "document_id")
  private Long documentId;

  /** Key of the first event of the same transaction; null where that was not kept. */
  @Column(name = "act_id")
  private Long actId;

  protected BusinessEvent() {}

  BusinessEvent(
      long id, UUID publicId, Posting posting, Long actId, Instant recordedAt, String recordedBy) {
    this.id = id;
    this.publicId = publicId;
    this.creditorId = posting.creditorId();
    this.kind = posting.kind();
    this.occurredOn = posting.occurredOn();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.reference = posting.reference();
    this.caseFileId = posting.caseFileId();
    this.documentId = posting.documentId();
    this.actId = actId;
  }

  long id() {
    return id;
  }
}
