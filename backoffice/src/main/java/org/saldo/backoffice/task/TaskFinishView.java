package org.saldo.backoffice.task;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;
import org.saldo.reporting.TaskList;
import org.saldo.reporting.TaskRow;
import org.saldo.reporting.TaskState;
import org.saldo.task.TaskDesk;
import org.saldo.task.TaskKind;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** One task, and the form that ends it with what came of it. */
@Named
@ViewScoped
public class TaskFinishView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TaskList tasks;
  @EJB private TaskDesk desk;

  private UUID id;
  private transient TaskRow task;
  private String outcome;

  /** Reads the task before the page is rendered. */
  public void load() {
    if (getTask() == null) {
      NotFound.answer();
    }
  }

  /** Ends the task. */
  public String submit() {
    Optional<Refusal> refusal = desk.done(id, outcome);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("task.finished");
    return "/task/list?faces-redirect=true";
  }

  /** What the task says, in the reader's language. */
  public String getSentence() {
    return getTask() == null ? "" : TaskListView.sentenceOf(task);
  }

  /** Number of the dispute that the task is about; null when it is about something else. */
  public String getDispute() {
    boolean dispute =
        getTask() != null
            && (task.kind() == TaskKind.DISPUTE_OPENED
                || task.kind() == TaskKind.DISPUTE_CREDIT_REFUSED);
    return dispute ? task.arguments().get(0) : null;
  }

  public boolean isOpen() {
    return getTask() != null && task.state() == TaskState.OPEN;
  }

  /** Whether the form ends it; others end with what they are about, which the page leads to. */
  public boolean isFinishable() {
    return isOpen() && !task.kind().endsWithItsSubject();
  }

  /** Where a task that is not ended here is worked on; null for one that is. */
  public String getPlace() {
    if (!isOpen() || isFinishable()) {
      return null;
    }
    return switch (task.kind()) {
      case STEP_CALL -> "/worksheet/list";
      case APPROVAL_NEEDED -> "/approval/list";
      case INCOMING_TO_CONFIRM -> "/incoming/list";
      default -> "/dispute/list";
    };
  }

  public TaskRow getTask() {
    if (task == null && id != null) {
      task = tasks.byId(id).orElse(null);
    }
    return task;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }
}
