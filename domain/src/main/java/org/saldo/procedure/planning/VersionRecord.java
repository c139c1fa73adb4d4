package org.saldo.procedure.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.saldo.procedure.CountedFrom;

/** A version of a procedure: a draft until it gets a day, never changed after that day. */
@Entity
@Table(name = "procedure_version")
class VersionRecord {

  private static final byte DRAFT = 1;

  @Id private long id;

  @Column(name = "procedure_id")
  private long procedureId;

  @Column(name = "version_no")
  private int number;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  /** One of a procedure has it. */
  @Column(name = "draft_slot")
  private Byte draftSlot;

  private String flow;

  @Enumerated(EnumType.STRING)
  @Column(name = "counted_from")
  private CountedFrom countedFrom;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  @Version private long version;

  protected VersionRecord() {}

  VersionRecord(long id, long procedureId, int number, CountedFrom countedFrom) {
    this.id = id;
    this.procedureId = procedureId;
    this.number = number;
    this.countedFrom = countedFrom;
    this.flow = "BY_DAYS";
    this.draftSlot = DRAFT;
    this.reason = "";
  }

  long id() {
    return id;
  }

  int number() {
    return number;
  }

  CountedFrom countedFrom() {
    return countedFrom;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String recordedBy() {
    return recordedBy;
  }

  long version() {
    return version;
  }

  /** Somebody changed it. */
  void changed(CountedFrom from, Instant at, String by) {
    countedFrom = from;
    recordedAt = at;
    recordedBy = by;
  }

  /** It holds from the day on. */
  void hold(LocalDate from, String why, Instant at, String by) {
    validFrom = from;
    draftSlot = null;
    reason = why;
    recordedAt = at;
    recordedBy = by;
  }

  /** It is a draft again. */
  void takeBack(Instant at, String by) {
    validFrom = null;
    draftSlot = DRAFT;
    reason = "";
    recordedAt = at;
    recordedBy = by;
  }
}
