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
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepJobs;

/** What of a run waits for its release, and the jobs that release or take back its steps. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class RunProposals {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A step that waits for its release.
   *
   * @param asked what it would ask for
   */
  public record Proposal(
      long key,
      UUID stepId,
      UUID caseId,
      String caseNumber,
      String debtorName,
      String creditor,
      String step,
      StepChannel channel,
      LocalDate dueOn,
      Money asked) {}

  /**
   * How many steps of a run can still be decided together.
   *
   * @param proposed that wait for a release
   * @param done that were carried out; what of them has left cannot be taken back
   */
  public record Counts(int proposed, int done) {}

  /**
   * A job on steps of a run.
   *
   * @param open that are still to be done
   * @param refused that could not be done, each with its reason
   */
  public record Job(
      long key,
      UUID id,
      UUID runId,
      LocalDate runOn,
      StepJobs.Kind kind,
      String state,
      Instant startedAt,
      String startedBy,
      Instant finishedAt,
      int open,
      int done,
      int refused) {

    public boolean running() {
      return state.equals("RUNNING");
    }

    public int steps() {
      return open + done + refused;
    }
  }

  /**
   * What came of one step of a job.
   *
   * @param refusal why it was not done; null when it was, or is still to be
   */
  public record Item(
      long key,
      UUID stepId,
      UUID caseId,
      String caseNumber,
      String debtorName,
      String step,
      String state,
      Refusal refusal) {}

  /** How many steps of a run wait, and how many were carried out. */
  public Counts counts(long runKey) {
    return Sql.of(
            "SELECT COALESCE(SUM(s.state = 'PROPOSED'), 0) proposed,"
                + " COALESCE(SUM(s.state = 'DONE'), 0) done FROM step_run s"
                + " JOIN case_file k ON k.id = s.case_file_id WHERE s.dunning_run_id = ?"
                + " AND s.channel <> 'CALL' AND s.state IN ('PROPOSED', 'DONE')",
            runKey)
        .add("AND " + actor.scope().condition("k.creditor_id"))
        .first(dataSource, r -> new Counts(r.count("proposed"), r.count("done")))
        .orElseThrow();
  }

  /** The steps that occur among the proposals of a run. */
  public List<String> steps(long runKey) {
    return Sql.of(
            "SELECT DISTINCT step_key FROM step_run WHERE dunning_run_id = ?"
                + " AND state = 'PROPOSED' AND channel <> 'CALL' ORDER BY step_key",
            runKey)
        .list(dataSource, r -> r.text("step_key"));
  }

  /**
   * The proposals of a run, a page of them, in the order of their keys.
   *
   * @param step key of the step, null for all
   * @param creditor key of the creditor, null for all
   */
  public Page<Proposal> page(long runKey, String step, String creditor, int number, int size) {
    Listing listing = Listing.of(number, size);
    return listing.page(
        dataSource,
        listing.limit(chosen(rows(), runKey, step, creditor).add("ORDER BY s.id")),
        RunProposals::proposal,
        chosen(Listing.counting(), runKey, step, creditor));
  }

  /** The same, on and on, after a key; 0 to begin. */
  public List<Proposal> after(long runKey, String step, String creditor, long after, int limit) {
    return chosen(rows(), runKey, step, creditor)
        .add("AND s.id > ? ORDER BY s.id LIMIT ?", after, limit)
        .list(dataSource, RunProposals::proposal);
  }

  private static Sql rows() {
    return Sql.of(
        "SELECT s.id, s.public_id, s.step_key, s.channel, s.due_on, k.public_id case_id, k.number,"
            + " k.currency, d.display_name, c.creditor_key, (SELECT COALESCE(SUM(i.asked_minor),"
            + " 0) FROM step_run_item i WHERE i.step_run_id = s.id) asked");
  }

  private Sql chosen(Sql sql, long runKey, String step, String creditor) {
    return sql.add(
            "FROM step_run s JOIN case_file k ON k.id = s.case_file_id"
                + " JOIN debtor d ON d.id = k.debtor_id JOIN creditor c ON c.id = k.creditor_id"
                + " WHERE s.dunning_run_id = ? AND s.state = 'PROPOSED' AND s.channel <> 'CALL'",
            runKey)
        .add("AND " + actor.scope().condition("k.creditor_id"))
        .addIf(step != null && !step.isBlank(), "AND s.step_key = ?", step)
        .addIf(creditor != null && !creditor.isBlank(), "AND c.creditor_key = ?", creditor);
  }

  private static Proposal proposal(Sql.Row r) throws SQLException {
    return new Proposal(
        r.number("id"),
        r.id("public_id"),
        r.id("case_id"),
        r.text("number"),
        r.text("display_name"),
        r.text("creditor_key"),
        r.text("step_key"),
        r.constant("channel", StepChannel.class),
        r.day("due_on"),
        Money.ofMinor(r.number("asked"), r.text("currency")));
  }

  /** The jobs of a run, newest first. */
  public List<Job> jobs(long runKey) {
    return job(Sql.of(JOB).add("WHERE j.dunning_run_id = ?", runKey));
  }

  public Optional<Job> job(UUID id) {
    return job(Sql.of(JOB).add("WHERE j.public_id = ?", id)).stream().findFirst();
  }

  private static final String JOB =
      "SELECT j.id, j.public_id, r.public_id run_id, r.business_date, j.kind, j.state,"
          + " j.started_at, j.started_by, j.finished_at, COALESCE(SUM(i.state = 'OPEN'), 0) open,"
          + " COALESCE(SUM(i.state = 'DONE'), 0) done, COALESCE(SUM(i.state = 'REFUSED'), 0)"
          + " refused FROM step_job j JOIN dunning_run r ON r.id = j.dunning_run_id"
          + " JOIN step_job_item i ON i.step_job_id = j.id";

  private List<Job> job(Sql sql) {
    return sql.add(
            "GROUP BY j.id, j.public_id, r.public_id, r.business_date, j.kind, j.state,"
                + " j.started_at, j.started_by, j.finished_at ORDER BY j.id DESC")
        .list(
            dataSource,
            r ->
                new Job(
                    r.number("id"),
                    r.id("public_id"),
                    r.id("run_id"),
                    r.day("business_date"),
                    r.constant("kind", StepJobs.Kind.class),
                    r.text("state"),
                    r.instant("started_at"),
                    r.text("started_by"),
                    r.instant("finished_at"),
                    r.count("open"),
                    r.count("done"),
                    r.count("refused")));
  }

  /**
   * What came of the steps of a job, a page of them: refused ones first.
   *
   * @param state OPEN, DONE or REFUSED; null for all
   */
  public Page<Item> items(long jobKey, String state, int number, int size) {
    Listing listing = Listing.of(number, size);
    return listing.page(
        dataSource,
        listing.limit(items(itemRows(), jobKey, state).add("ORDER BY i.state DESC, i.step_run_id")),
        RunProposals::item,
        items(Listing.counting(), jobKey, state));
  }

  /** The same, on and on in the order of keys, after a key; 0 to begin. */
  public List<Item> itemsAfter(long jobKey, String state, long after, int limit) {
    return items(itemRows(), jobKey, state)
        .add("AND i.step_run_id > ? ORDER BY i.step_run_id LIMIT ?", after, limit)
        .list(dataSource, RunProposals::item);
  }

  private static Sql itemRows() {
    return Sql.of(
        "SELECT i.step_run_id, i.state, i.refusal, s.public_id, s.step_key, k.public_id case_id,"
            + " k.number, d.display_name");
  }

  private Sql items(Sql sql, long jobKey, String state) {
    return sql.add(
            "FROM step_job_item i JOIN step_run s ON s.id = i.step_run_id"
                + " JOIN case_file k ON k.id = s.case_file_id"
                + " JOIN debtor d ON d.id = k.debtor_id WHERE i.step_job_id = ?",
            jobKey)
        .add("AND " + actor.scope().condition("k.creditor_id"))
        .addIf(state != null && !state.isBlank(), "AND i.state = ?", state);
  }

  private static Item item(Sql.Row r) throws SQLException {
    String refusal = r.text("refusal");
    return new Item(
        r.number("step_run_id"),
        r.id("public_id"),
        r.id("case_id"),
        r.text("number"),
        r.text("display_name"),
        r.text("step_key"),
        r.text("state"),
        refusal == null ? null : Refusals.read(refusal).get(0));
  }
}
