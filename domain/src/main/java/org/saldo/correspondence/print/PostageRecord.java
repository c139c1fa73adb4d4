package org.saldo.correspondence.print;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.money.Money;

/** What is recorded about a postage class; a change is a new row. */
@Entity
@Table(name = "postage_class")
class PostageRecord {

  @Id private long id;
  private String name;
  private boolean abroad;

  @Column(name = "max_sheets")
  private int maxSheets;

  @Column(name = "price_minor")
  private long priceMinor;

  private String currency;

  @Column(name = "first_on")
  private LocalDate firstOn;

  private String reason;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected PostageRecord() {}

  PostageRecord(
      long id, PostageClass postage, LocalDate firstOn, String reason, Instant at, String by) {
    this.id = id;
    this.name = postage.name();
    this.abroad = postage.abroad();
    this.maxSheets = postage.maxSheets();
    this.priceMinor = postage.price().minor();
    this.currency = postage.price().currency();
    this.firstOn = firstOn;
    this.reason = reason;
    this.recordedAt = at;
    this.recordedBy = by;
  }

  PostageVersion version(boolean inForce) {
    return new PostageVersion(
        new PostageClass(name, abroad, maxSheets, Money.ofMinor(priceMinor, currency)),
        firstOn,
        inForce,
        reason,
        recordedAt,
        recordedBy);
  }
}
