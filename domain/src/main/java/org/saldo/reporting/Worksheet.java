package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.procedure.Reasons;
import org.saldo.procedure.StepChannel;
import org.saldo.task.TaskKind;
import org.saldo.task.worklist.WorklistFilter;
import org.saldo.task.worklist.WorklistQuery;
import org.saldo.task.worklist.Worklists;

/**
 * What a person has to do: the lists that capabilities contribute, their counts, and their entries
 * in the order in which they are due.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class Worksheet {

  /** So far a list is counted. */
  public static final int COUNTED = 10_000;

  private static final int MAX = 200;
  private static final String TASK_KINDS =
      Arrays.stream(TaskKind.values())
          .filter(kind -> kind.name().startsWith("INCOMING_"))
          .map(kind -> "'" + kind.name() + "'")
          .collect(Collectors.joining(", "));

  private static final String COLUMNS =
      "SELECT w.item_id, w.public_id, w.kind, w.arguments, w.due_on, w.due_at, w.owner,"
          + " s.public_id step_id, s.step_key, s.channel, s.reason, i.public_id incoming_id,"
          + " c.public_id case_id, c.number, k.name creditor_name, d.display_name, o.open_minor,"
          + " o.currency, CASE WHEN w.kind = 'STEP_CALL' THEN (SELECT p.value FROM debtor_contact p"
          + " WHERE p.debtor_id = c.debtor_id AND p.kind = 'PHONE' AND p.replaced_at IS NULL"
          + " ORDER BY p.valid_from DESC, p.id DESC LIMIT 1) END phone,"
          + " a.attempts, a.next_at, x.item_public_id IS NOT NULL ticked";

  private static final String JOINS =
      "LEFT JOIN case_file c ON c.id = w.case_file_id"
          + " LEFT JOIN creditor k ON k.id = w.creditor_id"
          + " LEFT JOIN debtor d ON d.id = c.debtor_id"
          + " LEFT JOIN case_overview o ON o.case_file_id = c.id"
          + " LEFT JOIN step_run s ON s.id = w.step_run_id"
          + " LEFT JOIN call_plan a ON a.step_run_id = s.id"
          + " LEFT JOIN incoming_message i ON i.id = w.subject_id AND w.kind IN ("
          + TASK_KINDS
          + ") LEFT JOIN worklist_pick x ON x.item_public_id = w.public_id"
          + " AND x.user_name = ? AND x.list_key = ?";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private Worklists lists;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * A list with how much there is to do.
   *
   * @param count of entries, at most {@link #COUNTED} and one
   */
  public record Counted(String list, int count) {

    /** Whether there is more than was counted. */
    public boolean more() {
      return count > COUNTED;
    }
  }

  /**
   * How much there is to do.
   *
   * @param lists all, in their order, those without entries too
   */
  public record Counts(List<Counted> lists) {

    public Counts {
      lists = List.copyOf(lists);
    }

    /** The first list with something to do, else the first. */
    public String usual() {
      return lists.stream()
          .filter(each -> each.count() > 0)
          .findFirst()
          .orElse(lists.get(0))
          .list();
    }

    /** How many entries a list has. */
    public Counted of(String list) {
      return lists.stream().filter(each -> each.list().equals(list)).findFirst().orElseThrow();
    }
  }

  /** All lists, counted in one statement. */
  public Counts counts(WorklistFilter filter) {
    Sql sql = Sql.of("");
    for (String key : lists.keys()) {
      WorklistQuery query = lists.query(key, filter).orElseThrow();
      sql.add("SELECT ? list_key, COUNT(*) entries FROM (SELECT 1 FROM", key)
          .add(query.rows() + " WHERE " + query.conditions(), query.values())
          .add("LIMIT ?) n UNION ALL", COUNTED + 1);
    }
    Map<String, Counted> found =
        sql
            .add("SELECT '', 0")
            .list(dataSource, r -> new Counted(r.text("list_key"), r.count("entries")))
            .stream()
            .collect(Collectors.toMap(Counted::list, Function.identity()));
    return new Counts(lists.keys().stream().map(found::get).toList());
  }

  /** How many entries of a list the reader chose that still stand in it. */
  public int ticked(String list) {
    return lists
        .query(list, WorklistFilter.EVERYTHING)
        .map(
            query ->
                Sql.of("SELECT COUNT(*) entries FROM worklist_pick x JOIN " + query.rows())
                    .add(
                        "ON w.public_id = x.item_public_id WHERE x.user_name = ?"
                            + " AND x.list_key = ? AND",
                        actor.name(),
                        list)
                    .add(query.conditions(), query.values())
                    .first(dataSource, r -> r.count("entries"))
                    .orElse(0))
        .orElse(0);
  }

  /**
   * A page of a list; empty when there is none of that name.
   *
   * @param sort {@code due}, {@code open} or {@code debtor}; a leading minus turns it round
   * @param number page from 1
   */
  public List<WorklistRow> page(
      String list, WorklistFilter filter, String sort, int number, int size) {
    int rows = Math.min(Math.max(size, 1), MAX);
    int skipped = Math.min(Math.max(number, 1) - 1, COUNTED / rows) * rows;
    return entries(list, filter)
        .map(
            sql ->
                sql.add(WorklistSort.of(sort))
                    .add("LIMIT ? OFFSET ?", rows, skipped)
                    .list(dataSource, this::row))
        .orElse(List.of());
  }

  /** One entry of a list, whoever is to do it and whenever. */
  public Optional<WorklistRow> entry(String list, UUID id) {
    return entries(list, WorklistFilter.EVERYTHING)
        .flatMap(sql -> sql.add("AND w.public_id = ?", id).first(dataSource, this::row));
  }

  private record Placed(Instant due, long key, WorklistRow row) {}

  /**
   * A slice of a list, what is due first before the others.
   *
   * @param after cursor of the slice before; null for the first
   * @param most rows, 1 to 200
   * @throws org.saldo.problem.RefusedException {@code cursor.invalid} if the cursor is none of ours
   */
  public Slice<WorklistRow> slice(String list, WorklistFilter filter, String after, int most) {
    int size = Math.min(Math.max(most, 1), MAX);
    List<Placed> found =
        entries(list, filter)
            .map(
                sql ->
                    MomentCursor.ahead(sql, after, "w.due_at", "w.item_id")
                        .add("ORDER BY w.due_at, w.item_id LIMIT ?", size + 1)
                        .list(
                            dataSource,
                            r -> new Placed(r.instant("due_at"), r.number("item_id"), row(r))))
            .orElse(List.of());
    List<WorklistRow> rows = new ArrayList<>();
    found.stream().limit(size).forEach(placed -> rows.add(placed.row()));
    if (found.size() <= size) {
      return new Slice<>(rows, null);
    }
    Placed last = found.get(size - 1);
    return new Slice<>(rows, MomentCursor.of(last.due(), last.key()));
  }

  /** Keys of all steps that were ever planned, for the filter. */
  public List<String> steps() {
    return Sql.of("SELECT DISTINCT s.step_key FROM procedure_step s ORDER BY s.step_key LIMIT 200")
        .list(dataSource, r -> r.text("step_key"));
  }

  /** Whether there is a list of that name. */
  public boolean has(String list) {
    return lists.keys().contains(list);
  }

  private Optional<Sql> entries(String list, WorklistFilter filter) {
    return lists
        .query(list, filter)
        .map(
            query ->
                Sql.of(COLUMNS)
                    .add("FROM " + query.rows())
                    .add(JOINS, actor.name(), list)
                    .add("WHERE " + query.conditions(), query.values()));
  }

  private WorklistRow row(Sql.Row r) throws SQLException {
    String kind = r.text("kind");
    String arguments = r.text("arguments");
    String reason = r.text("reason");
    LocalDate dueOn = r.day("due_on");
    return new WorklistRow(
        r.id("public_id"),
        "STEP".equals(kind) ? null : TaskKind.valueOf(kind),
        arguments == null || arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1)),
        r.id("step_id"),
        r.text("step_key"),
        r.constant("channel", StepChannel.class),
        reason == null ? null : Reasons.read(reason),
        r.id("incoming_id"),
        dueOn,
        dueOn.isBefore(clock.today()),
        r.text("owner"),
        r.id("case_id"),
        r.text("number"),
        r.text("creditor_name"),
        r.text("display_name"),
        r.text("phone"),
        r.count("attempts"),
        r.instant("next_at"),
        r.text("currency") == null ? null : r.money("open_minor", "currency"),
        r.flag("ticked"));
  }
}
