package org.saldo.correspondence.sms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What is recorded about a price; a change is a new row. */
@Entity
@Table(name = "sms_price")
class SmsPriceRecord {

  @Id private long id;
  private String gateway;
  private String prefix;

  @Column(name = "per_part")
  private BigDecimal perPart;

  private String currency;

  @Column(name = "first_on")
  private LocalDate firstOn;

  private String reason;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected SmsPriceRecord() {}

  SmsPriceRecord(long id, NewSmsPrice price, String reason, Instant at, String by) {
    this.id = id;
    this.gateway = price.gateway();
    this.prefix = price.prefix();
    this.perPart = price.perPart();
    this.currency = price.currency();
    this.firstOn = price.firstOn();
    this.reason = reason;
    this.recordedAt = at;
    this.recordedBy = by;
  }

  NewSmsPrice price() {
    return new NewSmsPrice(gateway, prefix, perPart, currency, firstOn);
  }

  SmsPriceVersion version(boolean inForce) {
    return new SmsPriceVersion(price(), inForce, reason, recordedAt, recordedBy);
  }
}
