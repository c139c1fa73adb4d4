package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.saldo.problem.Refusal;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.DayKind;
import org.saldo.procedure.PlanSettings;
import org.saldo.procedure.ProcedureFlow;
import org.saldo.procedure.StartEvent;
import org.saldo.procedure.planning.ProcedureBook;
import org.saldo.procedure.planning.ProcedureDraft;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;
import org.saldo.ui.SignedIn;

/** What holds for a draft as a whole: how its days are counted, and what comes before it. */
@Named
@ViewScoped
public class DraftSettingsForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private ProcedureBook book;
  @Inject private SignedIn signedIn;

  private String procedure;
  private Long revision;
  private ProcedureFlow flow;
  private CountedFrom countedFrom;
  private DayKind dayKind;
  private int priority;
  private StartEvent startsWith;
  private transient ProcedureDraft draft;

  /** Begins with what the draft says. */
  public void load() {
    draft = procedure == null || !signedIn.has("admin") ? null : book.draft(procedure).orElse(null);
    if (draft == null) {
      NotFound.answer();
      return;
    }
    if (revision == null) {
      revision = draft.revision();
      PlanSettings settings = draft.settings();
      flow = settings.flow();
      countedFrom = settings.countedFrom();
      dayKind = settings.dayKind();
      priority = settings.priority();
      startsWith = settings.startsWith();
    }
  }

  /** Lets it hold for the draft. */
  public String submit() {
    PlanSettings before = book.draft(procedure).map(ProcedureDraft::settings).orElse(null);
    Optional<Refusal> refusal =
        before == null
            ? Refusal.of("procedure.draft.none")
            : book.settle(
                procedure,
                revision,
                new PlanSettings(
                    before.kind(),
                    flow,
                    countedFrom == null ? before.countedFrom() : countedFrom,
                    dayKind,
                    before.secondaryKind() ? before.priority() : priority,
                    startsWith,
                    before.start(),
                    before.end()));
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    return "/procedure/draft?faces-redirect=true&procedure=" + procedure;
  }

  public ProcedureDraft getDraft() {
    return draft;
  }

  public String getProcedure() {
    return procedure;
  }

  public void setProcedure(String procedure) {
    this.procedure = procedure;
  }

  public ProcedureFlow getFlow() {
    return flow;
  }

  public void setFlow(ProcedureFlow flow) {
    this.flow = flow;
  }

  public CountedFrom getCountedFrom() {
    return countedFrom;
  }

  public void setCountedFrom(CountedFrom countedFrom) {
    this.countedFrom = countedFrom;
  }

  public DayKind getDayKind() {
    return dayKind;
  }

  public void setDayKind(DayKind dayKind) {
    this.dayKind = dayKind;
  }

  public int getPriority() {
    return priority;
  }

  public void setPriority(int priority) {
    this.priority = priority;
  }

  public StartEvent getStartsWith() {
    return startsWith;
  }

  public void setStartsWith(StartEvent startsWith) {
    this.startsWith = startsWith;
  }
}
