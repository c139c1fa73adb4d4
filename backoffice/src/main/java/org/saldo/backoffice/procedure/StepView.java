package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.saldo.procedure.Reason;
import org.saldo.reporting.ProcedureReport;
import org.saldo.reporting.StepSheet;
import org.saldo.ui.NotFound;
import org.saldo.ui.Texts;

/** Why a step was decided as it was, and all that was ever said about it. */
@Named
@RequestScoped
public class StepView {

  @EJB private ProcedureReport report;
  @Inject private StepNames names;

  private UUID id;
  private StepSheet sheet;

  /** Reads the step before the page is rendered. */
  public void load() {
    sheet = id == null ? null : report.step(id).orElse(null);
    if (sheet == null) {
      NotFound.answer();
    }
  }

  public List<ReasonTeller.Fact> facts(Reason reason) {
    return teller().facts(reason);
  }

  public List<ReasonTeller.Rule> rules(Reason reason) {
    return teller().rules(reason);
  }

  private ReasonTeller teller() {
    return new ReasonTeller(Texts.of(FacesContext.getCurrentInstance()), names);
  }

  public StepSheet getSheet() {
    return sheet;
  }

  public UUID getId() {
    return id;
  }

  public void setId(UUID id) {
    this.id = id;
  }
}
