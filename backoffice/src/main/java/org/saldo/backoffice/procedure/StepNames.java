package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import org.saldo.reporting.PlanReport;

/** What people called what they planned; asked once a page, and only where needed. */
@RequestScoped
public class StepNames {

  @EJB private PlanReport report;

  private PlanReport.Names names;

  protected StepNames() {}

  /** Names that are known already. */
  StepNames(Map<String, String> steps, Map<String, String> procedures) {
    names = new PlanReport.Names(steps, procedures);
  }

  /** The name of a step; its key where nobody gave it one. */
  public String of(String key) {
    return names().steps().getOrDefault(key, key);
  }

  /** The name of a procedure; its key where there is no such any more. */
  public String ofProcedure(String key) {
    return names().procedures().getOrDefault(key, key);
  }

  private PlanReport.Names names() {
    if (names == null) {
      names = report.names();
    }
    return names;
  }
}
