package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.correspondence.Paper;
import org.saldo.correspondence.PaperPrinter;

/** Statements of claim of cases in scope: record, words and PDF say the same. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER, SYSTEM})
@OpenToOutside
public class CaseStatements {

  @Inject private StatementReader reader;
  @Inject private StatementPapers papers;
  @Inject private PaperPrinter printer;
  @Inject private CurrentActor actor;

  /** Through the container, so that nothing is laid out while a transaction is open. */
  @EJB private CaseStatements statements;

  /**
   * A statement and its words.
   *
   * @param paper in the language that was asked for
   */
  public record Worded(CaseStatement statement, Paper paper) {}

  /**
   * The statement of a case; empty when there is none in scope (which of the two is not told).
   *
   * @param on key date; null for today
   */
  public Optional<CaseStatement> byNumber(String number, LocalDate on) {
    return reader.statement("c.number = ?", number, this::reach, on);
  }

  /**
   * The same in words.
   *
   * @param language ISO 639-1; null for the debtor's
   */
  public Optional<Worded> worded(UUID id, LocalDate on, String language) {
    return id == null
        ? Optional.empty()
        : reader
            .statement("c.public_id = ?", id, this::reach, on)
            .map(statement -> new Worded(statement, papers.paper(statement, language)));
  }

  /** The same as a file. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<PrintedStatement> printed(UUID id, LocalDate on, String language) {
    return statements
        .worded(id, on, language)
        .map(w -> PrintedStatement.of(w.statement(), printer.print(w.paper())));
  }

  private Sql reach(Sql sql) {
    return sql.add(actor.scope().condition("c.creditor_id"));
  }
}
