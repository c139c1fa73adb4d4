package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import org.saldo.reporting.PlanReport;

/** What people called the steps that they planned; asked once a page, and only where needed. */
@RequestScoped
public class StepNames {

  @EJB private PlanReport report;

  private Map<String, String> names;

  /** The name of a step; its key where nobody gave it one. */
  public String of(String key) {
    if (names == null) {
      names = report.stepNames();
    }
    return names.getOrDefault(key, key);
  }
}
