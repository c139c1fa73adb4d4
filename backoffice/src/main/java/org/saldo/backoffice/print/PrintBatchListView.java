package org.saldo.backoffice.print;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Optional;
import org.saldo.correspondence.print.BatchState;
import org.saldo.correspondence.print.PrintDesk;
import org.saldo.problem.Refusal;
import org.saldo.reporting.PrintBatchList;
import org.saldo.reporting.PrintBatchRow;
import org.saldo.reporting.Slice;
import org.saldo.ui.Notices;
import org.saldo.ui.Texts;

/** The print batches, the newest first, and the button that cuts one. */
@Named
@RequestScoped
public class PrintBatchListView {

  private static final int SIZE = 50;

  @EJB private PrintBatchList batches;
  @EJB private PrintDesk desk;

  private BatchState state;
  private String after;
  private Slice<PrintBatchRow> rows;
  private Integer waiting;

  public Slice<PrintBatchRow> getRows() {
    if (rows == null) {
      rows = batches.latest(state, after, SIZE);
    }
    return rows;
  }

  /** How many letters wait for a batch. */
  public int getWaiting() {
    if (waiting == null) {
      waiting = batches.waiting();
    }
    return waiting;
  }

  /** The same in words. */
  public String getWaitingText() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return getWaiting() == 0
        ? texts.get("print.waiting.none")
        : texts.get("print.waiting.text", getWaiting());
  }

  /** Has a batch cut of what waits. */
  public String cut() {
    Optional<Refusal> refusal = desk.cutNow();
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("print.cut.done");
    return "/print/list?faces-redirect=true";
  }

  public BatchState[] getStates() {
    return BatchState.values();
  }

  /** The colour of a state. */
  public String tone(BatchState value) {
    return switch (value) {
      case WAITING -> "info";
      case HANDED_OVER -> "ok";
      case FAILED -> "danger";
    };
  }

  public BatchState getState() {
    return state;
  }

  public void setState(BatchState state) {
    this.state = state;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }
}
