package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;

/** Dunning runs: how far they are, and what each decided about which case and why. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class DunningReport {

  private static final int LATEST = 20;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * A run.
   *
   * @param state RUNNING, DONE, FAILED or CANCELLED
   * @param parts how many parts it has, and how many are through
   * @param proposes whether it was started to propose what it would carry out
   * @param seconds how long it took, or is at work
   */
  public record Run(
      long key,
      UUID id,
      LocalDate on,
      String state,
      Instant startedAt,
      String startedBy,
      int parts,
      int through,
      int seen,
      int done,
      int refused,
      int parked,
      boolean proposes,
      long seconds) {

    public boolean running() {
      return state.equals("RUNNING");
    }
  }

  private static final String SELECT =
      "SELECT r.id, r.public_id, r.business_date, r.state, r.started_at, r.started_by,"
          + " r.finished_at, r.proposes, COUNT(c.id) parts, COALESCE(SUM(c.state = 'DONE'), 0) through,"
          + " COALESCE(SUM(c.seen), 0) seen, COALESCE(SUM(c.done), 0) done,"
          + " COALESCE(SUM(c.refused), 0) refused, COALESCE(SUM(c.parked), 0) parked"
          + " FROM dunning_run r LEFT JOIN dunning_chunk c ON c.dunning_run_id = r.id";
  private static final String GROUP =
      "GROUP BY r.id, r.public_id, r.business_date, r.state, r.started_at, r.started_by,"
          + " r.finished_at, r.proposes";

  /** The latest runs, newest first. */
  public List<Run> latest() {
    return Sql.of(SELECT)
        .add(GROUP)
        .add("ORDER BY r.started_at DESC, r.id DESC LIMIT ?", LATEST)
        .list(dataSource, this::run);
  }

  public Optional<Run> byId(UUID id) {
    return Sql.of(SELECT).add("WHERE r.public_id = ?", id).add(GROUP).first(dataSource, this::run);
  }

  private Run run(Sql.Row r) throws SQLException {
    Instant startedAt = r.instant("started_at");
    Instant finishedAt = r.instant("finished_at");
    Instant until = finishedAt == null ? clock.now() : finishedAt;
    return new Run(
        r.number("id"),
        r.id("public_id"),
        r.day("business_date"),
        r.text("state"),
        startedAt,
        r.text("started_by"),
        r.count("parts"),
        r.count("through"),
        r.count("seen"),
        r.count("done"),
        r.count("refused"),
        r.count("parked"),
        r.flag("proposes"),
        Math.max(0, Duration.between(startedAt, until).toSeconds()));
  }
}
