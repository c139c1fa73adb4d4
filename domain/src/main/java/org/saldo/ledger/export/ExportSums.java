package org.saldo.ledger.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saldo.ledger.closing.Columns;
import org.saldo.money.Money;

/**
 * What the entries of an export add up to, and what its accounts were called when it was ordered.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ExportSums {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /**
   * A sum.
   *
   * @param account null where accounts are not told apart
   */
  record Sum(String account, Money debit, Money credit, long lines) {

    String currency() {
      return debit.currency();
    }
  }

  List<Sum> byAccount(ExportJob job) {
    return sums(job, "a.number");
  }

  List<Sum> byCurrency(ExportJob job) {
    return sums(job, "NULL");
  }

  private List<Sum> sums(ExportJob job, String account) {
    var query =
        em.createNativeQuery(
                "SELECT "
                    + account
                    + " AS account, l.currency, SUM(l.debit_minor), SUM(l.credit_minor), COUNT(*)"
                    + " FROM journal_entry j JOIN posting_line l ON l.journal_entry_id = j.id"
                    + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                    + " WHERE j.creditor_id = ?1 AND j.entry_no BETWEEN ?2 AND ?3"
                    + (job.from() == null ? "" : " AND j.posted_on BETWEEN ?4 AND ?5")
                    + " GROUP BY account, l.currency ORDER BY account, l.currency")
            .setParameter(1, job.creditorId())
            .setParameter(2, job.firstNo())
            .setParameter(3, job.lastNo());
    if (job.from() != null) {
      query.setParameter(4, job.from()).setParameter(5, job.until());
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(ExportSums::sum).toList();
  }

  private static Sum sum(Object[] row) {
    String currency = row[1].toString();
    return new Sum(
        row[0] == null ? null : row[0].toString(),
        Money.ofMinor(Columns.number(row[2]), currency),
        Money.ofMinor(Columns.number(row[3]), currency),
        Columns.number(row[4]));
  }

  /** Number, name and kind of each account, by number. */
  List<List<String>> accounts(ExportJob job) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT number, name, kind FROM ledger_export_account WHERE export_id = ?1"
                    + " ORDER BY number")
            .setParameter(1, job.fixedBy())
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(AuditRows::texts).toList();
  }

  /** The names of accounts by number. */
  Map<String, String> names(ExportJob job) {
    Map<String, String> names = new LinkedHashMap<>();
    accounts(job).forEach(account -> names.put(account.get(0), account.get(1)));
    return names;
  }
}
