package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.saldo.backoffice.casefile.CaseFileView;
import org.saldo.procedure.Forecast;
import org.saldo.procedure.Unless;
import org.saldo.reporting.CaseProcedure;
import org.saldo.reporting.ProcedureReport;

/** Where the case on the page stands in its procedure; read only when that part is shown. */
@Named
@RequestScoped
public class CaseProcedureView {

  @EJB private ProcedureReport report;
  @Inject private CaseFileView caseFile;

  private CaseProcedure procedure;

  /** Null when there is no procedure in force. */
  public CaseProcedure getProcedure() {
    if (procedure == null) {
      procedure = report.ofCase(caseFile.getId()).orElse(null);
    }
    return procedure;
  }

  /** What is known already that keeps a step from happening or gives it another day. */
  public List<Unless> stands(Forecast.Coming coming) {
    return getProcedure().unless(coming).stream().filter(Unless::standing).toList();
  }

  /** What may still come in between. */
  public List<Unless> may(Forecast.Coming coming) {
    return getProcedure().unless(coming).stream().filter(each -> !each.standing()).toList();
  }
}
