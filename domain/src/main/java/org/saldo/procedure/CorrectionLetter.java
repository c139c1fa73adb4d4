package org.saldo.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a debtor was told what letters asked for wrongly, and up to when what was known. */
@Entity
@Table(name = "correction_letter")
class CorrectionLetter {

  @Id private long id;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "message_id")
  private long messageId;

  @Column(name = "known_until")
  private Instant knownUntil;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected CorrectionLetter() {}

  CorrectionLetter(
      long id,
      long caseFileId,
      long messageId,
      Instant knownUntil,
      Instant recordedAt,
      String recordedBy) {
    this.id = id;
    this.caseFileId = caseFileId;
    this.messageId = messageId;
    this.knownUntil = knownUntil;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  Instant knownUntil() {
    return knownUntil;
  }
}
