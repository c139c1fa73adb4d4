package org.saldo.reporting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.ledger.Component;

/** What made a claim larger or smaller, from the posting lines of its account. */
final class DebtorMovements {

  private static final int MAX = 200;

  /** Allocated anew to an earlier day: what counts for a reader is when that was noticed. */
  private static final String DAY =
      "CASE WHEN e.kind IN ('PAYMENT_REALLOCATED', 'PAYMENT_REVERSED') THEN j.posted_on ELSE e.occurred_on END";

  private DebtorMovements() {}

  /** The movements of a case up to a day, newest first. */
  static List<DebtorClaim.Movement> of(DataSource dataSource, long caseFileId, LocalDate asOf) {
    return Sql.of(
            "SELECT e.kind, "
                + DAY
                + " on_day, MIN(r.number) item, COUNT(DISTINCT r.id) items,"
                + " MIN(l.component) component, COUNT(DISTINCT l.component) components,"
                + " SUM(l.debit_minor - l.credit_minor) amount, MIN(l.currency) currency"
                + " FROM posting_line l JOIN journal_entry j ON j.id = l.journal_entry_id"
                + " JOIN business_event e ON e.id = j.business_event_id"
                + " JOIN receivable r ON r.id = l.receivable_id"
                + " WHERE l.case_file_id = ? AND l.value_on <= ?"
                + " GROUP BY e.id, e.kind, e.occurred_on, j.posted_on, e.recorded_at"
                + " ORDER BY on_day DESC, e.recorded_at DESC, e.id DESC LIMIT ?",
            caseFileId,
            asOf,
            MAX)
        .list(dataSource, DebtorMovements::movement);
  }

  private static DebtorClaim.Movement movement(Sql.Row r) throws SQLException {
    return new DebtorClaim.Movement(
        r.day("on_day"),
        r.text("kind"),
        r.number("items") == 1 ? r.text("item") : null,
        r.number("components") == 1 ? r.constant("component", Component.class) : null,
        r.money("amount", "currency"));
  }
}
