package org.saldo.creditor.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A rule from a day on; written once, replaced by a later one about the same. */
@MappedSuperclass
public abstract class DatedRule {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "creditor_id")
  private Long creditorId;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  protected DatedRule() {}

  protected DatedRule(Recording recording, Long creditorId, RuleStart start) {
    this.id = recording.id();
    this.publicId = recording.publicId();
    this.creditorId = creditorId;
    this.validFrom = start.validFrom();
    this.recordedAt = recording.at();
    this.recordedBy = recording.by();
    this.reason = start.reason().strip();
  }

  /** Under which keys a rule is written down, when and by whom. */
  public record Recording(long id, UUID publicId, Instant at, String by) {}

  public long id() {
    return id;
  }

  public UUID publicId() {
    return publicId;
  }

  /** Null unless it is for one creditor. */
  public Long creditorId() {
    return creditorId;
  }

  public LocalDate validFrom() {
    return validFrom;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String recordedBy() {
    return recordedBy;
  }

  public String reason() {
    return reason;
  }
}
