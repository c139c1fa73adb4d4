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
import org.saldo.procedure.DayKind;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.ProcedureFlow;
import org.saldo.procedure.ProcedureKind;
import org.saldo.procedure.StartEvent;
import org.saldo.procedure.condition.ConditionsText;

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

  @Enumerated(EnumType.STRING)
  private ProcedureFlow flow;

  @Enumerated(EnumType.STRING)
  @Column(name = "counted_from")
  private CountedFrom countedFrom;

  @Enumerated(EnumType.STRING)
  @Column(name = "day_kind")
  private DayKind dayKind;

  private int priority;

  @Enumerated(EnumType.STRING)
  @Column(name = "starts_with")
  private StartEvent startsWith;

  @Column(name = "start_conditions")
  private String start;

  @Column(name = "end_conditions")
  private String end;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  private String reason;

  @Version private long version;

  protected VersionRecord() {}

  VersionRecord(long id, long procedureId, int number, PlanSettings settings) {
    this.id = id;
    this.procedureId = procedureId;
    this.number = number;
    keep(settings);
    this.draftSlot = DRAFT;
    this.reason = "";
  }

  long id() {
    return id;
  }

  int number() {
    return number;
  }

  /**
   * What holds for the version as a whole.
   *
   * @param kind of its procedure
   */
  PlanSettings settings(ProcedureKind kind) {
    return new PlanSettings(
        kind,
        flow,
        countedFrom,
        dayKind,
        priority,
        startsWith,
        ConditionsText.read(start),
        ConditionsText.read(end));
  }

  private void keep(PlanSettings settings) {
    flow = settings.flow();
    countedFrom = settings.countedFrom();
    dayKind = settings.dayKind();
    priority = settings.priority();
    startsWith = settings.startsWith();
    start = ConditionsText.write(settings.start());
    end = ConditionsText.write(settings.end());
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
  void changed(PlanSettings settings, Instant at, String by) {
    keep(settings);
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
