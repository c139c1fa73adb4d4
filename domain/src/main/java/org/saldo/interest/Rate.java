package org.saldo.interest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A base rate from a day on; a correction is a new row. */
@Entity
@Table(name = "interest_rate")
class Rate {

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private RateSeries series;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private BigDecimal percent;

  private String source;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected Rate() {}

  Rate(long id, NewRate rate, Instant recordedAt, String recordedBy, String reason) {
    this.id = id;
    this.series = rate.series();
    this.validFrom = rate.validFrom();
    this.percent = rate.percent();
    this.source = rate.source();
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.reason = reason;
  }

  RateVersion version(boolean inForce) {
    return new RateVersion(
        id,
        new NewRate(series, validFrom, percent.stripTrailingZeros(), source),
        inForce,
        recordedAt,
        recordedBy,
        reason);
  }
}
