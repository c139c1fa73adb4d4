package org.saldo.backoffice.procedure;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.saldo.backoffice.casefile.CaseFileView;
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
}
