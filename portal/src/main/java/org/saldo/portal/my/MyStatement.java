package org.saldo.portal.my;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.reporting.CaseStatements;
import org.saldo.reporting.DebtorStatements;
import org.saldo.ui.StatementPage;

/** Every line of an own claim, to a key date. */
@Named
@RequestScoped
public class MyStatement extends StatementPage {

  @EJB private DebtorStatements statements;

  @Override
  protected Optional<CaseStatements.Worded> read(UUID caseId, LocalDate day, String words) {
    return statements.worded(caseId, day, words);
  }
}
