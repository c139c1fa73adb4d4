package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.reporting.CaseStatements;
import org.saldo.ui.StatementPage;

/** The statement of claim of a case. */
@Named
@RequestScoped
public class StatementView extends StatementPage {

  @EJB private CaseStatements statements;

  @Override
  protected Optional<CaseStatements.Worded> read(UUID caseId, LocalDate day, String words) {
    return statements.worded(caseId, day, words);
  }
}
