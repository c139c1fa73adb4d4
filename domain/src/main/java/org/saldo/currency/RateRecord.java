package org.saldo.currency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A rate as somebody recorded it; a correction is a new row with a higher revision. */
@Entity
@Table(name = "exchange_rate")
class RateRecord {

  @Id private long id;

  private String currency;

  @Column(name = "rate_on")
  private LocalDate rateOn;

  @Column(name = "per_euro")
  private BigDecimal perEuro;

  private String source;

  private boolean irrevocable;

  private long revision;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected RateRecord() {}

  /**
   * @param revision of the book of rates
   * @param reason of the person who recorded it; null when it came out of a file
   */
  RateRecord(
      long id,
      ExchangeRate rate,
      long revision,
      Instant recordedAt,
      String recordedBy,
      String reason) {
    this.id = id;
    this.currency = rate.currency();
    this.rateOn = rate.on();
    this.perEuro = rate.perEuro();
    this.source = rate.source();
    this.irrevocable = rate.irrevocable();
    this.revision = revision;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
    this.reason = reason;
  }

  ExchangeRate rate() {
    return new ExchangeRate(currency, rateOn, perEuro, source, irrevocable);
  }
}
