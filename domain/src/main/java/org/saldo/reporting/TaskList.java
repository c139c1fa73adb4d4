package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.task.TaskKind;

/** Lists what people must look at; {@code org.saldo.task.TaskDesk} is where they finish it. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class TaskList {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * A page of tasks: open ones by due date, done ones newest first.
   *
   * @param state null for open
   * @param kind null for every kind
   * @param number page from 1
   * @param size rows of a page, 1 to 200
   */
  public Page<TaskRow> page(TaskState state, TaskKind kind, int number, int size) {
    TaskState which = state == null ? TaskState.OPEN : state;
    Listing listing = Listing.of(number, size);
    LocalDate today = clock.today();
    Sql rows = where(Sql.of(COLUMNS).add(JOINS), which, kind);
    rows.add(
        which == TaskState.OPEN ? "ORDER BY t.due_on, t.id" : "ORDER BY t.due_on DESC, t.id DESC");
    return listing.page(
        dataSource,
        listing.limit(rows),
        r -> row(r, today),
        where(Listing.counting().add("FROM task t"), which, kind));
  }

  /** One task in scope. */
  public Optional<TaskRow> byId(UUID id) {
    LocalDate today = clock.today();
    return Sql.of(COLUMNS)
        .add(JOINS)
        .add("WHERE t.public_id = ? AND", id)
        .add(scope())
        .first(dataSource, r -> row(r, today));
  }

  private static final String COLUMNS =
      "SELECT t.public_id, t.kind, t.arguments, t.state, t.due_on, t.created_at,"
          + " k.name AS creditor_name, c.public_id AS case_id, c.number AS case_number,"
          + " d.public_id AS debtor_id, d.display_name, t.done_at, t.done_by, t.outcome,"
          + " i.public_id AS incoming_id";
  private static final String JOINS =
      "FROM task t LEFT JOIN creditor k ON k.id = t.creditor_id"
          + " LEFT JOIN case_file c ON c.id = t.case_file_id"
          + " LEFT JOIN debtor d ON d.id = t.debtor_id"
          + " LEFT JOIN incoming_message i ON i.id = t.subject_id"
          + " AND t.kind IN ('INCOMING_MESSAGE', 'INCOMING_TO_CONFIRM', 'INCOMING_INFECTED')";

  private Sql where(Sql sql, TaskState state, TaskKind kind) {
    return sql.add("WHERE t.state = ?", state)
        .add("AND " + scope())
        .addIf(kind != null, "AND t.kind = ?", kind);
  }

  /** Tasks of the whole installation are everybody's, as at the desk where they are finished. */
  private String scope() {
    return "(t.creditor_id IS NULL OR " + actor.scope().condition("t.creditor_id") + ")";
  }

  private static TaskRow row(Sql.Row r, LocalDate today) throws SQLException {
    TaskState state = r.constant("state", TaskState.class);
    LocalDate dueOn = r.day("due_on");
    String arguments = r.text("arguments");
    return new TaskRow(
        r.id("public_id"),
        r.constant("kind", TaskKind.class),
        arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1)),
        state,
        dueOn,
        state == TaskState.OPEN && dueOn.isBefore(today),
        r.instant("created_at"),
        r.text("creditor_name"),
        r.id("case_id"),
        r.text("case_number"),
        r.id("debtor_id"),
        r.text("display_name"),
        r.instant("done_at"),
        r.text("done_by"),
        r.text("outcome"),
        r.id("incoming_id"));
  }
}
