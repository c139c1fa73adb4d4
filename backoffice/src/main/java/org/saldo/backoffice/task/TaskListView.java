package org.saldo.backoffice.task;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import org.saldo.reporting.Page;
import org.saldo.reporting.TaskList;
import org.saldo.reporting.TaskRow;
import org.saldo.reporting.TaskState;
import org.saldo.task.TaskKind;
import org.saldo.ui.Texts;

/** The tasks in scope, open ones first of all. */
@Named
@RequestScoped
public class TaskListView {

  private static final int SIZE = 50;

  @EJB private TaskList tasks;

  private TaskState state;
  private TaskKind kind;
  private Integer page;
  private Page<TaskRow> rows;

  public Page<TaskRow> getRows() {
    if (rows == null) {
      rows = tasks.page(state, kind, page == null ? 1 : page, SIZE);
    }
    return rows;
  }

  /** What the task says, in the reader's language. */
  public String sentence(TaskRow task) {
    return sentenceOf(task);
  }

  static String sentenceOf(TaskRow task) {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return texts.get("task." + task.kind(), texts.words(task.arguments()));
  }

  public TaskKind[] getKinds() {
    return TaskKind.values();
  }

  /** Whether finished tasks are shown. */
  public boolean isDone() {
    return state == TaskState.DONE;
  }

  public TaskState getState() {
    return state;
  }

  public void setState(TaskState state) {
    this.state = state;
  }

  public TaskKind getKind() {
    return kind;
  }

  public void setKind(TaskKind kind) {
    this.kind = kind;
  }

  public Integer getPage() {
    return page;
  }

  public void setPage(Integer page) {
    this.page = page;
  }
}
