package org.saldo.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * A step whose day came for a case: one row per case, procedure, step, leading receivable and
 * cycle.
 */
@Entity
@Table(name = "step_run")
class StepRun {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "procedure_id")
  private long procedureId;

  @Column(name = "procedure_version_id")
  private long procedureVersionId;

  @Column(name = "step_key")
  private String stepKey;

  @Column(name = "leading_receivable_id")
  private long leadingReceivableId;

  private int cycle;

  @Enumerated(EnumType.STRING)
  private StepChannel channel;

  @Column(name = "dunning_level")
  private int level;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Enumerated(EnumType.STRING)
  private StepState state;

  @Column(name = "decided_by")
  private String decidedBy;

  private String reason;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  @Column(name = "changed_at")
  private Instant changedAt;

  @Column(name = "changed_by")
  private String changedBy;

  @Column(name = "dunning_run_id")
  private Long dunningRunId;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "late_on")
  private LocalDate lateOn;

  @Column(name = "late_run_id")
  private Long lateRunId;

  /** Whether a person decides it, also where its procedure has it carried out by itself. */
  @Column(name = "by_hand")
  private boolean byHand;

  @Version private long version;

  protected StepRun() {}

  StepRun(long id, UUID publicId, CaseFacts facts, ProcedurePlan plan, Verdict verdict) {
    this.id = id;
    this.publicId = publicId;
    this.caseFileId = facts.caseFileId();
    this.procedureId = plan.procedureId();
    this.procedureVersionId = plan.versionId();
    this.stepKey = verdict.step().key();
    this.leadingReceivableId = verdict.leadingReceivableId();
    this.cycle = verdict.cycle();
    this.channel = verdict.step().channel();
    this.level = verdict.step().level();
    this.dueOn = verdict.day();
  }

  long id() {
    return id;
  }

  long caseFileId() {
    return caseFileId;
  }

  long procedureId() {
    return procedureId;
  }

  boolean byHand() {
    return byHand;
  }

  /** From now on a person decides it. */
  void leaveToPeople() {
    byHand = true;
  }

  long leadingReceivableId() {
    return leadingReceivableId;
  }

  StepChannel channel() {
    return channel;
  }

  String stepKey() {
    return stepKey;
  }

  String decidedBy() {
    return decidedBy;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  StepState state() {
    return state;
  }

  Long subjectId() {
    return subjectId;
  }

  String reason() {
    return reason;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  Instant changedAt() {
    return changedAt;
  }

  String changedBy() {
    return changedBy;
  }

  /**
   * Takes a state with its reason; what was said before is kept by the caller.
   *
   * @param run the run that decided it, null when a person or another event did
   */
  void decide(StepState newState, Reason because, Instant at, String by, Long run) {
    state = newState;
    decidedBy = because.deciding().code();
    reason = Reasons.write(because);
    decidedOn = because.on();
    changedAt = at;
    changedBy = by;
    if (run != null) {
      dunningRunId = run;
    }
  }

  /** Remembers what came of it: the message, task or placement. */
  void led(Long newSubjectId) {
    subjectId = newSubjectId;
  }

  CaseFacts.Past past(Set<Long> receivableIds) {
    return new CaseFacts.Past(
        id,
        stepKey,
        channel,
        leadingReceivableId,
        cycle,
        state,
        decidedBy,
        receivableIds,
        decidedOn,
        lateOn);
  }

  /**
   * Its last day has passed and it is not done.
   *
   * @param run that saw it; null when none did
   */
  void late(LocalDate on, Long run) {
    lateOn = on;
    lateRunId = run;
  }
}
