package org.saldo.debtor;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  /**
   * What holds on a day: the record that began last. Nothing yet valid on that day: the earliest
   * known is the best there is.
   *
   * @param records in the order in which they were recorded
   */
  static <R extends Validity> Optional<R> on(List<R> records, LocalDate day) {
    R latest = null;
    R earliest = null;
    for (R record : records) {
      if (((Validity) record).replacedAt != null) {
        continue;
      }
      LocalDate from = record.validFrom();
      if (!from.isAfter(day) && (latest == null || !from.isBefore(latest.validFrom()))) {
        latest = record;
      }
      if (earliest == null || from.isBefore(earliest.validFrom())) {
        earliest = record;
      }
    }
    return Optional.ofNullable(latest == null ? earliest : latest);
  }

  void replace(Instant at) {
    replacedAt = at;
  }
}
