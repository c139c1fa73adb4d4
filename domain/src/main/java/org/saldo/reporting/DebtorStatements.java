package org.saldo.reporting;

import static org.saldo.actor.Roles.DEBTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.correspondence.PaperPrinter;
import org.saldo.debtor.DebtorAccounts;

/**
 * Statements of claim for debtors: the very ones of the back office, of their own cases. Another
 * debtor's case does not exist here.
 */
@Stateless
@RolesAllowed(DEBTOR)
public class DebtorStatements {

  @Inject private StatementReader reader;
  @Inject private StatementPapers papers;
  @Inject private PaperPrinter printer;
  @Inject private DebtorAccounts accounts;

  /** Through the container, so that nothing is laid out while a transaction is open. */
  @EJB private DebtorStatements statements;

  /**
   * The statement of a case of the caller; empty when there is none.
   *
   * @param on key date; null for today
   * @param language ISO 639-1; null for the one the debtor is written to in
   */
  public Optional<CaseStatements.Worded> worded(UUID id, LocalDate on, String language) {
    return id == null
        ? Optional.empty()
        : reader
            .statement("c.public_id = ?", id, sql -> sql.addIn("c.debtor_id", accounts.mine()), on)
            .map(s -> new CaseStatements.Worded(s, papers.paper(s, language)));
  }

  /** The same as a file. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<PrintedStatement> printed(UUID id, LocalDate on, String language) {
    return statements
        .worded(id, on, language)
        .map(w -> PrintedStatement.of(w.statement(), printer.print(w.paper())));
  }
}
