package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.saldo.backoffice.casefile.CaseForm;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.procedure.PinDesk;
import org.saldo.reporting.CaseProcedure;
import org.saldo.reporting.PlanReport;
import org.saldo.reporting.ProcedureReport;
import org.saldo.ui.Notices;

/** Chooses the primary procedure of a case by hand, or leaves the choice to the rules again. */
@Named
@ViewScoped
public class PinForm extends CaseForm {

  private static final long serialVersionUID = 1L;

  @EJB private PinDesk desk;
  @EJB private PlanReport plans;
  @EJB private ProcedureReport report;
  @Inject private BusinessClock clock;

  private String procedure;
  private String reason;

  /** Pins the procedure, or none. */
  public String submit() {
    String chosen = procedure == null || procedure.isBlank() ? null : procedure;
    Optional<Refusal> refusal = desk.pin(getId(), chosen, reason);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    Notices.say(chosen == null ? "procedure.pin.gone" : "procedure.pin.done");
    return back();
  }

  /** The primary procedures in force, by name. */
  public Map<String, String> getProcedures() {
    Map<String, String> names = new LinkedHashMap<>();
    plans.versions().stream()
        .filter(version -> !version.plan().settings().secondaryKind())
        .filter(version -> !version.validFrom().isAfter(clock.today()))
        .forEach(version -> names.putIfAbsent(version.name(), version.key()));
    return names;
  }

  /** Where the case stands now; null for an unknown one. */
  public CaseProcedure getNow() {
    return report.ofCase(getId()).orElse(null);
  }

  public String getProcedure() {
    return procedure;
  }

  public void setProcedure(String procedure) {
    this.procedure = procedure;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
