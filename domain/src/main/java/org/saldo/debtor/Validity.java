package org.saldo.debtor;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What all dated data of a debtor share: from when it holds, who recorded it when and why.
 *
 * <p>A row holds until the next one's {@code validFrom}. A row that was wrong from the start is
 * replaced, never changed or deleted.
 */
@MappedSuperclass
abstract class Validity {

  @Column(name = "debtor_id")
  private long debtorId;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "replaced_at")
  private Instant replacedAt;

  private String reason;

  protected Validity() {}

  protected Validity(long debtorId, Recording recording) {
    this.debtorId = debtorId;
    this.validFrom = recording.validFrom();
    this.recordedAt = recording.at();
    this.recordedBy = recording.by();
    this.reason = recording.reason();
  }

  /** Since when data holds, and who recorded it when and why. */
  record Recording(LocalDate validFrom, Instant at, String by, String reason) {}

  LocalDate validFrom() {
    return validFrom;
  }

  void replace(Instant at) {
    replacedAt = at;
  }
}
