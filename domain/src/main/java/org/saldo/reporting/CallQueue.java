package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.correspondence.CallOutcome;

/** Calls that are to be made, in the order in which they are due, and those that were made. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class CallQueue {

  private static final int MAX = 200;

  /** A call that was not tried yet is due with the first moment of its day. */
  private static final String DUE = "COALESCE(a.next_at, CAST(t.due_on AS DATETIME(6)))";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /** A row with what its cursor is made of. */
  private record Placed(Instant due, long task, CallRow row) {}

  /**
   * Calls in scope, also those of the days to come.
   *
   * @param everybody whether other people's calls are listed too
   * @param after cursor of the slice before; null for the first
   * @param most rows, 1 to 200
   * @throws org.saldo.problem.RefusedException {@code cursor.invalid} if the cursor is none of ours
   */
  public Slice<CallRow> due(boolean everybody, String after, int most) {
    int size = Math.min(Math.max(most, 1), MAX);
    List<Placed> found =
        MomentCursor.ahead(
                Sql.of("SELECT t.id, " + DUE + " due_at,")
                    .add(
                        "s.public_id step_id, c.number, d.display_name, k.creditor_key, t.due_on,"
                            + " COALESCE(a.attempts, 0) attempts, a.next_at, t.owner,"
                            + " (SELECT p.value FROM debtor_contact p"
                            + " WHERE p.debtor_id = c.debtor_id AND p.kind = 'PHONE'"
                            + " AND p.replaced_at IS NULL ORDER BY p.valid_from DESC, p.id DESC"
                            + " LIMIT 1) phone FROM task t JOIN step_run s ON s.id = t.subject_id"
                            + " JOIN case_file c ON c.id = s.case_file_id"
                            + " JOIN debtor d ON d.id = c.debtor_id"
                            + " JOIN creditor k ON k.id = c.creditor_id"
                            + " LEFT JOIN call_plan a ON a.step_run_id = s.id"
                            + " WHERE t.kind = 'STEP_CALL' AND t.state = 'OPEN' AND")
                    .add(actor.scope().condition("c.creditor_id"))
                    .addIf(!everybody, "AND (t.owner IS NULL OR t.owner = ?)", actor.name()),
                after,
                DUE,
                "t.id")
            .add("ORDER BY due_at, t.id LIMIT ?", size + 1)
            .list(dataSource, r -> new Placed(r.instant("due_at"), r.number("id"), row(r)));
    List<CallRow> rows = new ArrayList<>();
    found.stream().limit(size).forEach(placed -> rows.add(placed.row()));
    if (found.size() <= size) {
      return new Slice<>(rows, null);
    }
    Placed last = found.get(size - 1);
    return new Slice<>(rows, MomentCursor.of(last.due(), last.task()));
  }

  private static CallRow row(Sql.Row r) throws SQLException {
    return new CallRow(
        r.id("step_id"),
        r.text("number"),
        r.text("display_name"),
        r.text("creditor_key"),
        r.text("phone"),
        r.day("due_on"),
        r.count("attempts"),
        r.instant("next_at"),
        r.text("owner"));
  }

  /** The calls that were made for a step in scope, the latest first. */
  public List<CallAttempt> attempts(UUID step) {
    return Sql.of(
            "SELECT m.occurred_at, m.recorded_by, m.recipient, m.outcome, m.note, m.next_action,"
                + " m.next_action_on FROM call_attempt x JOIN message m ON m.id = x.message_id"
                + " JOIN step_run s ON s.id = x.step_run_id WHERE s.public_id = ? AND",
            step)
        .add(actor.scope().condition("m.creditor_id"))
        .add("ORDER BY m.occurred_at DESC, m.id DESC")
        .list(
            dataSource,
            r ->
                new CallAttempt(
                    r.instant("occurred_at"),
                    r.text("recorded_by"),
                    r.text("recipient"),
                    r.constant("outcome", CallOutcome.class),
                    r.text("note"),
                    r.text("next_action"),
                    r.day("next_action_on")));
  }

  /** When a step in scope is tried again; empty when it was not tried yet, or is over. */
  public Optional<Instant> nextAt(UUID step) {
    return Sql.of(
            "SELECT a.next_at FROM call_plan a JOIN step_run s ON s.id = a.step_run_id"
                + " JOIN case_file c ON c.id = s.case_file_id"
                + " WHERE a.next_at IS NOT NULL AND s.public_id = ? AND",
            step)
        .add(actor.scope().condition("c.creditor_id"))
        .first(dataSource, r -> r.instant("next_at"));
  }
}
