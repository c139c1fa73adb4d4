package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.ledger.transit.MatchKey;

/** Reads what cleared each other on the transfer accounts in scope. */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR})
@OpenToOutside
public class TransferClearings {

  private static final int MAX = 500;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * The clearings of an account, the latest first.
   *
   * @param after cursor of the clearing to continue after, null for the start
   * @param limit 1 to 500
   */
  public List<TransferClearing> clearings(String creditor, String number, String after, int limit) {
    Sql sql =
        clearings()
            .add("WHERE k.creditor_key = ? AND a.number = ? AND", creditor, number)
            .add(actor.scope().condition("c.creditor_id"));
    return MomentCursor.behind(sql, after, "c.recorded_at", "c.id")
        .add("ORDER BY c.recorded_at DESC, c.id DESC LIMIT ?", Math.min(Math.max(limit, 1), MAX))
        .list(dataSource, TransferClearings::clearing);
  }

  /** One clearing; empty out of scope. */
  public Optional<TransferClearing> clearing(UUID id) {
    return clearings()
        .add("WHERE c.public_id = ? AND", id)
        .add(actor.scope().condition("c.creditor_id"))
        .first(dataSource, TransferClearings::clearing);
  }

  private static Sql clearings() {
    return Sql.of(
        "SELECT c.id, c.public_id, k.creditor_key, a.number, a.name, r.match_key, r.flexfield,"
            + " c.match_value, c.line_count, c.amount_minor, c.currency, c.reason, c.recorded_at,"
            + " c.recorded_by, w.reason AS withdrawn_reason, w.recorded_at AS withdrawn_at,"
            + " w.recorded_by AS withdrawn_by, (SELECT e.public_id FROM journal_entry e"
            + " WHERE e.business_event_id = c.residual_event_id ORDER BY e.entry_no LIMIT 1)"
            + " AS residual_entry FROM clearing c"
            + " JOIN ledger_account a ON a.id = c.ledger_account_id"
            + " JOIN creditor k ON k.id = c.creditor_id"
            + " LEFT JOIN transfer_account_rule r"
            + " ON r.transfer_account_id = c.transfer_account_id AND r.rank_no = c.rank_no"
            + " LEFT JOIN clearing_withdrawal w ON w.clearing_id = c.id");
  }

  private static TransferClearing clearing(Sql.Row r) throws SQLException {
    Instant at = r.instant("recorded_at");
    return new TransferClearing(
        r.id("public_id"),
        r.text("creditor_key"),
        r.text("number"),
        r.text("name"),
        r.constant("match_key", MatchKey.class),
        r.text("flexfield"),
        r.text("match_value"),
        r.count("line_count"),
        r.money("amount_minor", "currency"),
        r.text("reason"),
        at,
        r.text("recorded_by"),
        r.id("residual_entry"),
        r.text("withdrawn_reason"),
        r.instant("withdrawn_at"),
        r.text("withdrawn_by"),
        MomentCursor.of(at, r.number("id")));
  }
}
