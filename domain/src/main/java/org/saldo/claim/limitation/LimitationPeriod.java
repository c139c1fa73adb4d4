package org.saldo.claim.limitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** The regular period of a country's law; a correction is a new row. */
@Entity
@Table(name = "limitation_period")
class LimitationPeriod {

  @Id private long id;
  private String country;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private int years;
  private boolean verified;
  private String source;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected LimitationPeriod() {}

  LimitationPeriod(long id, NewPeriod period, Instant recordedAt, String recordedBy, String why) {
    this.id = id;
    this.country = period.country();
    this.validFrom = period.validFrom();
    this.years = period.years();
    this.verified = period.verified();
    this.source = period.source();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.reason = why;
  }

  PeriodVersion version(boolean inForce) {
    return new PeriodVersion(
        id,
        new NewPeriod(country, validFrom, years, verified, source),
        inForce,
        recordedAt,
        recordedBy,
        reason);
  }
}
