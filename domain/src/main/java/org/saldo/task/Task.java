package org.saldo.task;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/** One thing a person must look at. */
@Entity
@Table(name = "task")
class Task {

  private enum State {
    OPEN,
    DONE
  }

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Enumerated(EnumType.STRING)
  private TaskKind kind;

  @Column(name = "creditor_id")
  private Long creditorId;

  @Column(name = "case_file_id")
  private Long caseFileId;

  @Column(name = "debtor_id")
  private Long debtorId;

  private String arguments;

  @Enumerated(EnumType.STRING)
  private State state;

  private String owner;

  @Column(name = "subject_id")
  private Long subjectId;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "done_at")
  private Instant doneAt;

  @Column(name = "done_by")
  private String doneBy;

  private String outcome;
  @Version private long version;

  protected Task() {}

  Task(long id, UUID publicId, NewTask task, Instant createdAt) {
    this.id = id;
    this.publicId = publicId;
    this.kind = task.kind();
    this.creditorId = task.creditorId();
    this.caseFileId = task.caseFileId();
    this.debtorId = task.debtorId();
    this.arguments = String.join("\n", task.arguments());
    this.state = State.OPEN;
    this.owner = task.owner();
    this.subjectId = task.subjectId();
    this.dueOn = task.dueOn();
    this.createdAt = createdAt;
  }

  long id() {
    return id;
  }

  TaskKind kind() {
    return kind;
  }

  Long creditorId() {
    return creditorId;
  }

  String owner() {
    return owner;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  /** Is somebody's to do. */
  void give(String to) {
    owner = to;
  }

  /** Why nothing can be done with it any more; empty while it is open. */
  Optional<Refusal> over() {
    return state == State.DONE ? Refusal.of("task.already.done", doneBy) : Optional.empty();
  }

  /** Is due on another day. */
  void postpone(LocalDate day) {
    dueOn = day;
  }

  /** Ends the task with what came of it. */
  Optional<Refusal> done(String result, Instant at, String by) {
    Optional<Refusal> refusal = over();
    if (refusal.isPresent()) {
      return refusal;
    }
    state = State.DONE;
    outcome = result;
    doneAt = at;
    doneBy = by;
    return Optional.empty();
  }
}
