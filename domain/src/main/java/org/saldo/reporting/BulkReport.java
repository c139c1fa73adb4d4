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
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;
import org.saldo.problem.RefusedException;

/**
 * How far jobs on entries of lists are, and what came of each entry. People see their own,
 * supervisors those of everybody.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class BulkReport {

  private static final int MAX = 200;
  private static final int LISTED = 50;
  private static final int REASONS = 20;

  private static final String JOB =
      "SELECT j.id, j.public_id, j.list_key, j.action_key, j.note, j.day_on, j.controller, j.state,"
          + " j.item_count, j.problem, j.started_at, j.started_by, j.confirmed_at, j.ended_at";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /** What became of an entry. */
  public enum ItemState {
    /** Not looked at yet. */
    OPEN,
    /** Nothing speaks against it. */
    READY,
    DONE,
    /** It did not fit, for a reason. */
    SKIPPED,
    /** It broke several times. */
    FAILED
  }

  /** How far a job is. */
  public enum JobState {
    /** Its entries are looked at; nothing is changed. */
    CHECKING,
    /** All were looked at; somebody has to say whether it goes on. */
    CHECKED,
    RUNNING,
    DONE,
    /** It could not be worked on. */
    FAILED,
    CANCELLED;

    /** Whether it goes on by itself. */
    public boolean atWork() {
      return this == CHECKING || this == RUNNING;
    }

    /** Whether entries were looked at only. */
    public boolean dry() {
      return this == CHECKING || this == CHECKED;
    }
  }

  /**
   * A job with its counters.
   *
   * @param key internal, for its entries
   * @param problem why it could not be worked on; null else
   * @param confirmedAt when somebody said that it goes on; null before, or without a dry run
   * @param endedAt null while it is at work
   */
  public record Job(
      long key,
      UUID id,
      String list,
      String action,
      String note,
      LocalDate day,
      String controller,
      JobState state,
      int total,
      int open,
      int ready,
      int done,
      int skipped,
      int failed,
      String problem,
      Instant startedAt,
      String startedBy,
      boolean own,
      Instant confirmedAt,
      Instant endedAt) {

    /** How many entries this pass is through with. */
    public int through() {
      return state.dry() ? total - open : total - open - ready;
    }

    /** Whether it waits for its owner to say that it goes on. */
    public boolean toBeConfirmed() {
      return state == JobState.CHECKED && own;
    }

    /** Whether its owner can have the failed ones tried again. */
    public boolean toBeRetried() {
      return state == JobState.DONE && failed > 0 && own;
    }
  }

  /** One job that the reader may see. */
  public Optional<Job> byId(UUID id) {
    return Sql.of(JOB)
        .add(
            ", SUM(i.state = 'OPEN') open_count, SUM(i.state = 'READY') ready_count,"
                + " SUM(i.state = 'DONE') done_count, SUM(i.state = 'SKIPPED') skipped_count,"
                + " SUM(i.state = 'FAILED') failed_count FROM bulk_job j"
                + " LEFT JOIN bulk_item i ON i.bulk_job_id = j.id WHERE j.public_id = ?",
            id)
        .addIf(!actor.is(SUPERVISOR), "AND j.started_by = ?", actor.name())
        .add("GROUP BY j.id")
        .first(dataSource, this::job);
  }

  /** The newest jobs that the reader may see, without their counters. */
  public List<Job> newest() {
    return Sql.of(JOB)
        .add(
            ", 0 open_count, 0 ready_count, 0 done_count, 0 skipped_count, 0 failed_count"
                + " FROM bulk_job j WHERE 1 = 1")
        .addIf(!actor.is(SUPERVISOR), "AND j.started_by = ?", actor.name())
        .add("ORDER BY j.id DESC LIMIT ?", LISTED)
        .list(dataSource, this::job);
  }

  private Job job(Sql.Row r) throws SQLException {
    return new Job(
        r.number("id"),
        r.id("public_id"),
        r.text("list_key"),
        r.text("action_key"),
        r.text("note"),
        r.day("day_on"),
        r.text("controller"),
        r.constant("state", JobState.class),
        r.count("item_count"),
        r.count("open_count"),
        r.count("ready_count"),
        r.count("done_count"),
        r.count("skipped_count"),
        r.count("failed_count"),
        r.text("problem"),
        r.instant("started_at"),
        r.text("started_by"),
        actor.name().equals(r.text("started_by")),
        r.instant("confirmed_at"),
        r.instant("ended_at"));
  }

  /** A reason with how many entries it holds for. */
  public record Reason(Refusal refusal, int count) {}

  /** Why entries were skipped, what concerns most of them first. */
  public List<Reason> reasons(Job job) {
    return Sql.of(
            "SELECT i.reason, COUNT(*) entries FROM bulk_item i WHERE i.bulk_job_id = ?"
                + " AND i.state = 'SKIPPED' GROUP BY i.reason ORDER BY entries DESC, i.reason"
                + " LIMIT ?",
            job.key(),
            REASONS)
        .list(
            dataSource,
            r -> new Reason(Refusals.read(r.text("reason")).get(0), r.count("entries")));
  }

  /**
   * An entry of a job.
   *
   * @param id of the task or the step
   * @param caseId null when it is about no case
   * @param reason why it was skipped; null else
   * @param problem what broke; null when nothing did
   */
  public record Item(
      int number,
      UUID id,
      UUID caseId,
      String caseNumber,
      String debtorName,
      ItemState state,
      Refusal reason,
      String problem,
      Instant at) {}

  /**
   * The entries of a job in their order.
   *
   * @param state only those; null for all
   * @param after cursor of the slice before; null for the first
   * @param most rows, 1 to 200
   * @throws RefusedException {@code cursor.invalid} if the cursor is none of ours
   */
  public Slice<Item> items(Job job, ItemState state, String after, int most) {
    int size = Math.min(Math.max(most, 1), MAX);
    List<Item> found =
        Sql.of(
                "SELECT i.item_no, i.item_public_id, c.public_id case_id, c.number, d.display_name,"
                    + " i.state, i.reason, i.problem, i.changed_at FROM bulk_item i"
                    + " LEFT JOIN case_file c ON c.id = i.case_file_id"
                    + " LEFT JOIN debtor d ON d.id = c.debtor_id WHERE i.bulk_job_id = ?"
                    + " AND i.item_no > ? AND",
                job.key(),
                cursor(after))
            .add("(i.creditor_id IS NULL OR " + actor.scope().condition("i.creditor_id") + ")")
            .addIf(state != null, "AND i.state = ?", state)
            .add("ORDER BY i.item_no LIMIT ?", size + 1)
            .list(dataSource, BulkReport::item);
    return found.size() <= size
        ? new Slice<>(found, null)
        : new Slice<>(found.subList(0, size), String.valueOf(found.get(size - 1).number()));
  }

  private static long cursor(String after) {
    if (after == null || after.isBlank()) {
      return 0;
    }
    if (!after.matches("\\d{1,9}")) {
      throw new RefusedException(Refusal.because("cursor.invalid"));
    }
    return Long.parseLong(after);
  }

  private static Item item(Sql.Row r) throws SQLException {
    return new Item(
        r.count("item_no"),
        r.id("item_public_id"),
        r.id("case_id"),
        r.text("number"),
        r.text("display_name"),
        r.constant("state", ItemState.class),
        Refusals.read(r.text("reason")).stream().findFirst().orElse(null),
        r.text("problem"),
        r.instant("changed_at"));
  }
}
