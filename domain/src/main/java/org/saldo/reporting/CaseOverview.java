package org.saldo.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.debtor.DebtorChanged;

/**
 * Keeps the read model that lists of cases are made from: rewritten from the truth in the
 * transaction of each change, so that a list never disagrees with a case.
 */
@ApplicationScoped
public class CaseOverview {

  private static final int CHUNK = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  void caseChanged(@Observes CaseFileChanged event) {
    em.flush();
    rewrite(List.copyOf(event.caseFileIds()));
  }

  void debtorChanged(@Observes DebtorChanged event) {
    em.flush();
    em.createNativeQuery(
            "UPDATE case_overview o JOIN case_file c ON c.id = o.case_file_id"
                + " JOIN debtor d ON d.id = c.debtor_id SET o.debtor_name = d.display_name"
                + " WHERE c.debtor_id = ?1")
        .setParameter(1, event.debtorId())
        .executeUpdate();
  }

  /** Writes the rows of cases that a bulk load has just written. */
  public static void write(Connection connection, List<Long> caseFileIds) throws SQLException {
    for (int from = 0; from < caseFileIds.size(); from += CHUNK) {
      List<Long> chunk = caseFileIds.subList(from, Math.min(from + CHUNK, caseFileIds.size()));
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate(insert(chunk));
      }
    }
  }

  void rewrite(List<Long> caseFileIds) {
    for (int from = 0; from < caseFileIds.size(); from += CHUNK) {
      List<Long> chunk = caseFileIds.subList(from, Math.min(from + CHUNK, caseFileIds.size()));
      em.createNativeQuery(insert(chunk)).executeUpdate();
    }
  }

  /** A row that is there is changed, not replaced: most of its index entries stay. */
  private static String insert(Collection<Long> ids) {
    String update =
        Stream.of(
                "debtor_name", "status", "controller", "open_minor", "open_items", "oldest_due_on")
            .map(column -> column + " = VALUES(" + column + ")")
            .collect(Collectors.joining(", ", " ON DUPLICATE KEY UPDATE ", ""));
    return "INSERT INTO case_overview (case_file_id, creditor_id, number, debtor_name, status,"
        + " controller, currency, open_minor, open_items, oldest_due_on) "
        + select(ids)
        + update;
  }

  /** The rows of the read model as the ledger gives them; keys are our own numbers. */
  private static String select(Collection<Long> ids) {
    String in = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", " IN (", ")"));
    return "SELECT c.id, c.creditor_id, c.number, d.display_name, c.status, c.controller, c.currency,"
        + " COALESCE(SUM(o.open_minor), 0), COUNT(NULLIF(o.open_minor, 0)),"
        // Never null inside MIN: MySQL 9 makes that 0000-00-00 and then refuses it.
        + " MIN(CASE WHEN o.open_minor > 0 THEN r.due_on ELSE DATE('9999-12-31') END)"
        + " FROM case_file c JOIN debtor d ON d.id = c.debtor_id"
        + " LEFT JOIN (SELECT case_file_id, receivable_id, SUM(debit_minor - credit_minor) open_minor"
        + " FROM posting_line WHERE receivable_id IS NOT NULL AND case_file_id"
        + in
        + " GROUP BY case_file_id, receivable_id) o ON o.case_file_id = c.id"
        + " LEFT JOIN receivable r ON r.id = o.receivable_id WHERE c.id"
        + in
        + " GROUP BY c.id, c.creditor_id, c.number, d.display_name, c.status, c.controller, c.currency";
  }
}
