package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.ledger.AmountKind;
import org.saldo.ledger.EventKind;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Reads what was paid out of client money and taken from it: who, when and what. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
@OpenToOutside
public class ClientMoneyHistory {

  private static final int MAX = 500;
  private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");
  private static final List<EventKind> KINDS =
      List.of(EventKind.CLIENT_MONEY_PAID_OUT, EventKind.OWN_FEE_TAKEN);

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * The pay-outs and fees of a creditor in scope, the latest booked first.
   *
   * @param after cursor of the one to continue after, null for the start
   * @param limit 1 to 500
   * @throws RefusedException {@code cursor.invalid} if the cursor is not one of ours
   */
  public List<ClientMove> moves(String creditor, String after, int limit) {
    Sql sql =
        Sql.of(
                "SELECT v.kind, v.reference, v.recorded_at, v.recorded_by, e.public_id, e.entry_no,"
                    + " e.value_on, e.posted_on, e.currency, e.total_minor,"
                    + " (SELECT COALESCE(SUM(l.credit_minor), 0) FROM posting_line l"
                    + " WHERE l.journal_entry_id = e.id AND l.amount = ?) AS vat_minor"
                    + " FROM business_event v JOIN creditor k ON k.id = v.creditor_id"
                    + " JOIN journal_entry e ON e.business_event_id = v.id"
                    + " WHERE k.creditor_key = ? AND",
                AmountKind.VAT,
                creditor)
            .addIn("v.kind", KINDS)
            // What follows of an event, as the fee that leaves the trust account, is the same move.
            .add(
                "AND NOT EXISTS (SELECT 1 FROM journal_entry f"
                    + " WHERE f.business_event_id = v.id AND f.entry_no < e.entry_no) AND")
            .add(actor.scope().condition("v.creditor_id"));
    if (after != null && !after.isBlank()) {
      if (!CURSOR.matcher(after).matches()) {
        throw new RefusedException(Refusal.because("cursor.invalid"));
      }
      sql.add("AND e.entry_no < ?", Long.parseLong(after));
    }
    return sql.add("ORDER BY e.entry_no DESC LIMIT ?", Math.min(Math.max(limit, 1), MAX))
        .list(dataSource, ClientMoneyHistory::move);
  }

  private static ClientMove move(Sql.Row r) throws SQLException {
    long no = r.number("entry_no");
    return new ClientMove(
        r.constant("kind", EventKind.class),
        r.text("reference"),
        r.day("value_on"),
        r.day("posted_on"),
        r.money("total_minor", "currency"),
        r.money("vat_minor", "currency"),
        r.id("public_id"),
        no,
        r.instant("recorded_at"),
        r.text("recorded_by"),
        String.valueOf(no));
  }
}
