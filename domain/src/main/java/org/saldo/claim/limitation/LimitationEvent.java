package org.saldo.claim.limitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a person recorded because it bears on limitation. */
@Entity
@Table(name = "limitation_event")
class LimitationEvent {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "receivable_id")
  private Long receivableId;

  @Enumerated(EnumType.STRING)
  private LimitationEventKind kind;

  @Column(name = "from_on")
  private LocalDate fromOn;

  @Column(name = "until_on")
  private LocalDate untilOn;

  private String note;

  @Column(name = "document_id")
  private Long documentId;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected LimitationEvent() {}

  LimitationEvent(
      long id,
      UUID publicId,
      long caseFileId,
      Long receivableId,
      NewLimitationEvent event,
      Long documentId,
      Instant recordedAt,
      String recordedBy) {
    this.id = id;
    this.publicId = publicId;
    this.caseFileId = caseFileId;
    this.receivableId = receivableId;
    this.kind = event.kind();
    this.fromOn = event.from();
    this.untilOn = event.until();
    this.note = event.note().strip();
    this.documentId = documentId;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  long id() {
    return id;
  }

  Long documentId() {
    return documentId;
  }

  /**
   * As others see it.
   *
   * @param proof public id of the document
   * @param withdrawal null while it stands
   */
  RecordedLimitation view(UUID proof, LimitationWithdrawal withdrawal) {
    return new RecordedLimitation(
        id,
        publicId,
        caseFileId,
        receivableId,
        kind,
        fromOn,
        untilOn,
        note,
        proof,
        recordedAt,
        recordedBy,
        withdrawal == null ? null : withdrawal.view());
  }
}
