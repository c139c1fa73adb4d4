package org.saldo.claim.limitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That what was recorded does not hold, or no longer as it stands. */
@Entity
@Table(name = "limitation_withdrawal")
class LimitationWithdrawal {

  @Id
  @Column(name = "event_id")
  private long eventId;

  private String reason;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected LimitationWithdrawal() {}

  LimitationWithdrawal(long eventId, String reason, Instant recordedAt, String recordedBy) {
    this.eventId = eventId;
    this.reason = reason;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  long eventId() {
    return eventId;
  }

  RecordedLimitation.Withdrawn view() {
    return new RecordedLimitation.Withdrawn(reason, recordedAt, recordedBy);
  }
}
