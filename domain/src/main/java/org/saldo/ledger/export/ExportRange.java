package org.saldo.ledger.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import org.saldo.ledger.Ledger;
import org.saldo.ledger.closing.Columns;
import org.saldo.problem.Refusal;

/** Finds out which entries an order is about: from number to number. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ExportRange {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Ledger ledger;

  /**
   * Numbers, or why there are none.
   *
   * @param lastNo before {@code firstNo} when there is nothing
   */
  record Found(long firstNo, long lastNo, long entries, Refusal refusal) {}

  /** The range of an order; nobody posts for the creditor until the transaction ends. */
  Found find(long creditor, ExportOrder order, Long template) {
    ledger.lock(creditor);
    long last = order.closedOnly() ? lastClosed(creditor) : lastPosted(creditor);
    if (order.subject().isReport()) {
      return report(creditor, order, last);
    }
    return order.incremental()
        ? afterTheLast(creditor, order, template, last)
        : inPeriod(creditor, order, last);
  }

  private long lastPosted(long creditor) {
    return number(
        "SELECT COALESCE(MAX(entry_no), 0) FROM journal_entry WHERE creditor_id = ?1", creditor);
  }

  private long lastClosed(long creditor) {
    return number(
        "SELECT COALESCE(MAX(last_no), 0) FROM ledger_day WHERE creditor_id = ?1", creditor);
  }

  private long number(String sql, long creditor) {
    return Columns.number(em.createNativeQuery(sql).setParameter(1, creditor).getSingleResult());
  }

  /**
   * All after the last order of the same kind. While that one may still fail, a further one could
   * leave its entries out, so it has to wait.
   */
  private Found afterTheLast(long creditor, ExportOrder order, Long template, long last) {
    Object[] before =
        (Object[])
            em.createNativeQuery(
                    "SELECT COALESCE(MAX(x.last_no), 0),"
                        + " COALESCE(SUM(CASE x.export_state WHEN 'RUNNING' THEN 1 ELSE 0 END), 0)"
                        + " FROM ledger_export x LEFT JOIN ledger_export_template t"
                        + " ON t.id = x.template_id WHERE x.creditor_id = ?1 AND x.subject = ?2"
                        + " AND x.format_name = ?3 AND x.incremental = 1 AND x.fixed_by = x.id"
                        + " AND x.export_state IN ('RUNNING', 'DONE')"
                        + " AND COALESCE(t.template_key, '') = COALESCE((SELECT m.template_key"
                        + " FROM ledger_export_template m WHERE m.id = ?4), '')")
                .setParameter(1, creditor)
                .setParameter(2, order.subject().name())
                .setParameter(3, order.format().name())
                .setParameter(4, template == null ? 0 : template)
                .getSingleResult();
    if (Columns.number(before[1]) > 0) {
      return new Found(0, 0, 0, Refusal.because("export.at.work"));
    }
    long first = Columns.number(before[0]) + 1;
    long end = Math.max(last, first - 1);
    return new Found(first, end, end - first + 1, null);
  }

  /** Begins with the first entry of the period, behind the last where it has none. */
  private Found report(long creditor, ExportOrder order, long last) {
    Found period = inPeriod(creditor, order, last);
    long first = period.entries() == 0 ? last + 1 : period.firstNo();
    boolean sheet = order.subject() == ExportSubject.ACCOUNT_SHEET;
    return new Found(first, last, sheet ? last - first + 1 : 0, null);
  }

  private Found inPeriod(long creditor, ExportOrder order, long last) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "SELECT COALESCE(MIN(entry_no), 1), COALESCE(MAX(entry_no), 0), COUNT(*)"
                        + " FROM journal_entry WHERE creditor_id = ?1"
                        + " AND posted_on BETWEEN ?2 AND ?3 AND entry_no <= ?4")
                .setParameter(1, creditor)
                .setParameter(2, order.from())
                .setParameter(3, order.until())
                .setParameter(4, last)
                .getSingleResult();
    return new Found(Columns.number(row[0]), Columns.number(row[1]), Columns.number(row[2]), null);
  }
}
