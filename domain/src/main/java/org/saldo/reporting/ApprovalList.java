package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalState;
import org.saldo.ledger.Component;

/** Lists requests for approval in scope; {@code org.saldo.approval.ApprovalDesk} decides them. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
@OpenToOutside
public class ApprovalList {

  private static final int MAX_SIZE = 200;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A page of requests: undecided ones oldest first, the others newest first.
   *
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<ApprovalRow> page(ApprovalBox box, int number, int size) {
    Listing listing = Listing.of(number, size);
    List<String> mine = accountsOfTheReader();
    Sql rows =
        where(Sql.of(COLUMNS), box, mine)
            .add(
                undecided(box)
                    ? "ORDER BY q.requested_at, q.id"
                    : "ORDER BY q.requested_at DESC, q.id DESC");
    return listing.page(
        dataSource,
        listing.limit(rows),
        ApprovalList::row,
        where(Listing.counting().add(FROM), box, mine));
  }

  /**
   * The same, read on and on.
   *
   * @param after request to continue after; null for the start
   */
  public List<ApprovalRow> after(ApprovalBox box, UUID after, int size) {
    String than = undecided(box) ? ">" : "<";
    String order = undecided(box) ? "" : " DESC";
    return where(Sql.of(COLUMNS), box, accountsOfTheReader())
        .addIf(
            after != null,
            "AND (q.requested_at, q.id) "
                + than
                + " (SELECT z.requested_at, z.id FROM approval_request z WHERE z.public_id = ?)",
            after)
        .add("ORDER BY q.requested_at" + order + ", q.id" + order)
        .add("LIMIT ?", Math.min(Math.max(size, 1), MAX_SIZE))
        .list(dataSource, ApprovalList::row);
  }

  /** One request. */
  public Optional<ApprovalRow> byId(UUID id) {
    return Sql.of(COLUMNS)
        .add("WHERE q.public_id = ? AND", id)
        .add(actor.scope().condition("q.creditor_id"))
        .first(dataSource, ApprovalList::row);
  }

  private static boolean undecided(ApprovalBox box) {
    return box == ApprovalBox.WAITING || box == ApprovalBox.OPEN;
  }

  /** Every account of the person who reads: what one asked for, another may not decide. */
  private List<String> accountsOfTheReader() {
    String me = actor.name();
    List<String> others =
        Sql.of(
                "SELECT a.user_name FROM person_account a JOIN person_account b ON b.person = a.person"
                    + " WHERE b.user_name = ?",
                me.toLowerCase(Locale.ROOT))
            .list(dataSource, r -> r.text("user_name"));
    return Stream.concat(Stream.of(me), others.stream()).distinct().toList();
  }

  private static final String FROM =
      "FROM approval_request q JOIN case_file c ON c.id = q.case_file_id"
          + " JOIN debtor d ON d.id = c.debtor_id JOIN creditor k ON k.id = q.creditor_id"
          + " LEFT JOIN adjustment a ON a.id = q.subject_id AND a.kind = q.kind"
          + " LEFT JOIN receivable r ON r.id = a.receivable_id"
          + " LEFT JOIN case_file t ON t.id = a.to_case_file_id"
          + " LEFT JOIN debtor u ON u.id = t.debtor_id";

  private static final String COLUMNS =
      "SELECT q.public_id, q.kind, q.amount_minor, q.currency, q.reason, q.state, q.decider_role,"
          + " c.public_id case_id, c.number case_number, d.display_name, k.name creditor_name,"
          + " r.number receivable, a.component, t.number target, u.display_name target_debtor, q.requested_at, q.requested_by, q.decided_at,"
          + " q.decided_by, q.decision "
          + FROM;

  private Sql where(Sql sql, ApprovalBox box, List<String> mine) {
    sql.add("WHERE").add(actor.scope().condition("q.creditor_id"));
    return switch (box) {
      case OPEN -> sql.add("AND q.state = 'PENDING'");
      case DECIDED -> sql.add("AND q.state <> 'PENDING'");
      case MINE -> sql.add("AND").addIn("q.requested_by", mine);
      case WAITING -> {
        sql.add("AND q.state = 'PENDING' AND NOT").addIn("q.requested_by", mine);
        if (!actor.is(ADMIN)) {
          sql.add("AND")
              .addIn(
                  "q.decider_role", Stream.of(SUPERVISOR, ACCOUNTANT).filter(actor::is).toList());
        }
        yield sql;
      }
    };
  }

  private static ApprovalRow row(Sql.Row r) throws SQLException {
    return new ApprovalRow(
        r.id("public_id"),
        r.constant("kind", ApprovalKind.class),
        r.money("amount_minor", "currency"),
        r.text("reason"),
        r.constant("state", ApprovalState.class),
        r.text("decider_role"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("display_name"),
        r.text("creditor_name"),
        r.text("receivable"),
        r.constant("component", Component.class),
        r.text("target"),
        r.text("target_debtor"),
        r.instant("requested_at"),
        r.text("requested_by"),
        r.instant("decided_at"),
        r.text("decided_by"),
        r.text("decision"));
  }
}
