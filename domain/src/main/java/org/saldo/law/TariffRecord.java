package org.saldo.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A figure of a tariff from a day on; a change is a new row. */
@Entity
@Table(name = "tariff_figure")
class TariffRecord {

  @Id private long id;

  @Enumerated(EnumType.STRING)
  private TariffItem item;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  private String figure;

  private String source;

  private boolean verified;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected TariffRecord() {}

  TariffRecord(long id, NewTariffFigure made, Instant at, String by, String reason) {
    this.id = id;
    this.item = made.item();
    this.validFrom = made.validFrom();
    this.figure = made.figure();
    this.source = made.source();
    this.verified = made.verified();
    this.recordedAt = at;
    this.recordedBy = by;
    this.reason = reason;
  }

  NewTariffFigure made() {
    return new NewTariffFigure(item, validFrom, figure, source, verified);
  }

  TariffVersion version(boolean inForce, boolean today) {
    return new TariffVersion(id, made(), inForce, today, recordedAt, recordedBy, reason);
  }
}
