package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.money.Money;
import org.saldo.task.TaskKind;

/**
 * What a person has to do today: their own tasks and those that are anybody's, calls first, in the
 * order in which they are due.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class Worksheet {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * Something to do.
   *
   * @param stepId of the step that asks for a call; null for other tasks
   * @param incomingId what came in and has to be read; null for other tasks
   * @param owner who is to do it; null for anybody
   * @param phone of the debtor; null when unknown
   * @param attempts how often the call was made in vain
   * @param nextAt when the call is tried again; null when it was not tried yet
   * @param open on the case; null when it is about none
   */
  public record Row(
      UUID taskId,
      TaskKind kind,
      List<String> arguments,
      UUID stepId,
      UUID incomingId,
      LocalDate dueOn,
      boolean overdue,
      String owner,
      UUID caseId,
      String caseNumber,
      String debtorName,
      String phone,
      int attempts,
      Instant nextAt,
      Money open) {

    public Row {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A page of what is due up to today.
   *
   * @param everybody whether other people's work is shown too
   * @param number page from 1
   */
  public Page<Row> page(boolean everybody, int number, int size) {
    Listing listing = Listing.of(number, size);
    LocalDate today = clock.today();
    Sql rows =
        where(
                Sql.of(
                    "SELECT t.public_id, t.kind, t.arguments, t.due_on, t.owner,"
                        + " s.public_id step_id, i.public_id incoming_id, c.public_id case_id, c.number, d.display_name,"
                        + " o.open_minor, o.currency, (SELECT p.value FROM debtor_contact p"
                        + " WHERE p.debtor_id = c.debtor_id AND p.kind = 'PHONE'"
                        + " AND p.replaced_at IS NULL ORDER BY p.valid_from DESC, p.id DESC LIMIT 1)"
                        + " phone, a.attempts, a.next_at FROM task t LEFT JOIN case_file c ON c.id = t.case_file_id"
                        + " LEFT JOIN debtor d ON d.id = c.debtor_id"
                        + " LEFT JOIN case_overview o ON o.case_file_id = c.id"
                        + " LEFT JOIN step_run s ON s.id = t.subject_id"
                        + " AND t.kind IN ('STEP_CALL', 'STEP_PARKED')"
                        + " LEFT JOIN call_plan a ON a.step_run_id = s.id"
                        + " LEFT JOIN incoming_message i ON i.id = t.subject_id AND t.kind IN"
                        + " ('INCOMING_MESSAGE', 'INCOMING_TO_CONFIRM', 'INCOMING_INFECTED')"),
                everybody,
                today)
            .add(
                "ORDER BY t.kind = 'STEP_CALL' DESC, COALESCE(a.next_at, t.due_on), t.due_on, t.id");
    return listing.page(
        dataSource,
        listing.limit(rows),
        r -> row(r, today),
        where(Listing.counting().add("FROM task t"), everybody, today));
  }

  private Sql where(Sql sql, boolean everybody, LocalDate today) {
    return sql.add("WHERE t.state = 'OPEN' AND t.due_on <= ?", today)
        .addIf(!everybody, "AND (t.owner IS NULL OR t.owner = ?)", actor.name())
        .add("AND (t.creditor_id IS NULL OR " + actor.scope().condition("t.creditor_id") + ")");
  }

  private static Row row(Sql.Row r, LocalDate today) throws SQLException {
    String arguments = r.text("arguments");
    LocalDate dueOn = r.day("due_on");
    return new Row(
        r.id("public_id"),
        r.constant("kind", TaskKind.class),
        arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1)),
        r.id("step_id"),
        r.id("incoming_id"),
        dueOn,
        dueOn.isBefore(today),
        r.text("owner"),
        r.id("case_id"),
        r.text("number"),
        r.text("display_name"),
        r.text("phone"),
        r.count("attempts"),
        r.instant("next_at"),
        r.text("currency") == null ? null : r.money("open_minor", "currency"));
  }
}
