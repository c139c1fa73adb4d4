package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.ledger.closing.LedgerCheck;
import org.saldo.reporting.LedgerDays;
import org.saldo.reporting.LedgerToDo;
import org.saldo.reporting.LedgerVerification;

/** How far days are closed, and the checks of the whole books when the address asks for them. */
@Named
@RequestScoped
public class VerificationView {

  @EJB private LedgerVerification verification;
  @EJB private LedgerDays days;
  @EJB private LedgerToDo toDo;

  /** More is in the table of all creditors below. */
  private static final int SHOWN = 12;

  private boolean run;
  private List<LedgerVerification.Finding> findings;
  private List<LedgerDays.State> states;
  private List<LedgerToDo.Item> items;

  /** A check with the number of its findings. */
  public record Result(LedgerCheck check, long findings) {}

  public List<LedgerDays.State> getStates() {
    if (states == null) {
      states = days.states();
    }
    return states;
  }

  private List<LedgerToDo.Item> items() {
    if (items == null) {
      items = toDo.items();
    }
    return items;
  }

  /** What waits for a person, the most urgent first. */
  public List<LedgerToDo.Item> getToDo() {
    return items().stream().limit(SHOWN).toList();
  }

  /** How many more there are than are shown. */
  public int getMore() {
    return Math.max(0, items().size() - SHOWN);
  }

  /** How many days are held: what comes after them waits. */
  public long getHeld() {
    return items().stream().filter(VerificationView::isHeld).count();
  }

  /** How many other things are to be done. */
  public long getDue() {
    return items().size() - getHeld();
  }

  private static boolean isHeld(LedgerToDo.Item item) {
    return item.why() == LedgerToDo.Why.HELD || item.why() == LedgerToDo.Why.BROKEN;
  }

  public List<LedgerVerification.Finding> getFindings() {
    if (findings == null) {
      findings = run ? verification.findings() : List.of();
    }
    return findings;
  }

  public List<Result> getResults() {
    return verification.checks().stream()
        .map(
            check ->
                new Result(check, getFindings().stream().filter(f -> f.check() == check).count()))
        .toList();
  }

  public boolean isRun() {
    return run;
  }

  public void setRun(boolean run) {
    this.run = run;
  }
}
