package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.procedure.Reason;
import org.saldo.procedure.Reasons;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepState;

/**
 * What dunning runs decided, as they did: how often by procedure, step, state and rule, and about
 * which cases. Of the creditors that the reader may see.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class RunSteps {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * How often a rule decided so.
   *
   * @param procedure key, null for cases that could not be decided at all; their step is empty
   * @param rule code of the rule that decided
   */
  public record Group(
      String procedure,
      String procedureName,
      String step,
      StepState state,
      String rule,
      int count) {}

  /**
   * Which of the decisions are meant; null in a part means all.
   *
   * @param procedure key of the procedure
   */
  public record Choice(String procedure, String step, StepState state, String rule) {

    public static final Choice ALL = new Choice(null, null, null, null);

    public Choice {
      procedure = blankIsNull(procedure);
      step = blankIsNull(step);
      rule = blankIsNull(rule);
    }

    private static String blankIsNull(String value) {
      return value == null || value.isBlank() ? null : value;
    }
  }

  /**
   * A decision of a run.
   *
   * @param key orders the decisions of a run
   * @param stepId null for a case that could not be decided at all, and what follows from it too
   * @param rule that decided it then
   * @param now state of the step today
   * @param reason that decided then; null when something else was decided of it since
   * @param taskId the open task of a step or case that is parked; null when there is none
   */
  public record Decided(
      long key,
      UUID stepId,
      UUID caseId,
      String caseNumber,
      String debtorName,
      String procedure,
      String step,
      StepChannel channel,
      StepState state,
      String rule,
      LocalDate dueOn,
      StepState now,
      Reason reason,
      UUID taskId) {}

  /** Counts of everything that a run decided; the sums by state are the counters of the run. */
  public List<Group> groups(long runKey) {
    return Sql.of(
            "SELECT p.procedure_key, p.name, l.step_key, l.state, l.decided_by, COUNT(*) times"
                + " FROM dunning_run_step l JOIN case_file k ON k.id = l.case_file_id"
                + " LEFT JOIN dunning_procedure p ON p.id = l.procedure_id"
                + " WHERE l.dunning_run_id = ?",
            runKey)
        .add("AND " + actor.scope().condition("k.creditor_id"))
        .add("GROUP BY p.procedure_key, p.name, l.step_key, l.state, l.decided_by")
        .add("ORDER BY p.procedure_key, l.step_key, l.state, times DESC, l.decided_by")
        .list(
            dataSource,
            r ->
                new Group(
                    r.text("procedure_key"),
                    r.text("name"),
                    r.text("step_key"),
                    r.constant("state", StepState.class),
                    r.text("decided_by"),
                    r.count("times")));
  }

  /** The decisions of a choice, a page of them, in the order in which they were made. */
  public Page<Decided> page(long runKey, Choice choice, int number, int size) {
    Listing listing = Listing.of(number, size);
    return listing.page(
        dataSource,
        listing.limit(chosen(rows(), runKey, choice).add("ORDER BY l.id")),
        RunSteps::decided,
        chosen(Listing.counting(), runKey, choice));
  }

  /**
   * The decisions of a choice, on and on.
   *
   * @param after key of the last one that was read, 0 to begin
   */
  public List<Decided> after(long runKey, Choice choice, long after, int limit) {
    return chosen(rows(), runKey, choice)
        .add("AND l.id > ? ORDER BY l.id LIMIT ?", after, limit)
        .list(dataSource, RunSteps::decided);
  }

  private static Sql rows() {
    return Sql.of(
        "SELECT l.id, l.step_key, l.state, l.decided_by, s.public_id, s.channel, s.due_on,"
            + " s.state state_now, CASE WHEN s.state = l.state AND s.decided_by = l.decided_by"
            + " THEN s.reason END reason, k.public_id case_id, k.number, d.display_name,"
            + " p.procedure_key, (SELECT t.public_id FROM task t WHERE l.state = 'PARKED'"
            + " AND t.case_file_id = l.case_file_id AND t.state = 'OPEN'"
            + " AND (t.kind = 'STEP_PARKED' AND t.subject_id = l.step_run_id"
            + " OR l.step_run_id IS NULL AND t.kind = 'STEP_FAILED') ORDER BY t.id DESC LIMIT 1)"
            + " task_id");
  }

  private Sql chosen(Sql sql, long runKey, Choice choice) {
    return sql.add(
            "FROM dunning_run_step l JOIN case_file k ON k.id = l.case_file_id"
                + " JOIN debtor d ON d.id = k.debtor_id"
                + " LEFT JOIN step_run s ON s.id = l.step_run_id"
                + " LEFT JOIN dunning_procedure p ON p.id = l.procedure_id"
                + " WHERE l.dunning_run_id = ?",
            runKey)
        .add("AND " + actor.scope().condition("k.creditor_id"))
        .addIf(choice.procedure() != null, "AND p.procedure_key = ?", choice.procedure())
        .addIf(choice.step() != null, "AND l.step_key = ?", choice.step())
        .addIf(choice.state() != null, "AND l.state = ?", choice.state())
        .addIf(choice.rule() != null, "AND l.decided_by = ?", choice.rule());
  }

  private static Decided decided(Sql.Row r) throws SQLException {
    String reason = r.text("reason");
    boolean step = r.text("channel") != null;
    return new Decided(
        r.number("id"),
        step ? r.id("public_id") : null,
        r.id("case_id"),
        r.text("number"),
        r.text("display_name"),
        r.text("procedure_key"),
        r.text("step_key"),
        r.constant("channel", StepChannel.class),
        r.constant("state", StepState.class),
        r.text("decided_by"),
        r.day("due_on"),
        r.constant("state_now", StepState.class),
        reason == null ? null : Reasons.read(reason),
        r.text("task_id") == null ? null : r.id("task_id"));
  }
}
