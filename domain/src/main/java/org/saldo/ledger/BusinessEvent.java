package org.saldo.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

  @Column(name = "reverses_id")
  private Long reversesId;

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

  /** The event that takes this one back, at its value date. */
  BusinessEvent reversal(
      long reversalId, UUID reversalPublicId, String currency, Long act, Instant at, String by) {
    BusinessEvent reversal =
        new BusinessEvent(reversalId, reversalPublicId, posting(currency), act, at, by);
    reversal.reversesId = id;
    return reversal;
  }

  /** What was posted, without its amounts. */
  Posting posting(String currency) {
    return new Posting(
        creditorId, kind, occurredOn, reference, caseFileId, documentId, currency, List.of());
  }

  PostedEvent posted(PostingLine line, boolean takenBack) {
    return new PostedEvent(
        id,
        publicId,
        kind,
        occurredOn,
        reference,
        line.receivableId(),
        line.component(),
        line.effect(),
        takenBack || reversesId != null);
  }

  long id() {
    return id;
  }

  Long caseFileId() {
    return caseFileId;
  }
}
