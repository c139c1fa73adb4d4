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
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.simulation.StepDifference;

/** Simulations and what they found, of the creditors that the reader may see. */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class SimulationReport {

  private static final int LATEST = 50;

  private static final String SELECT =
      "SELECT s.id, s.public_id, p.procedure_key, p.name procedure_name, s.version_no, s.back,"
          + " s.first_on, s.last_on, s.draft_from, s.proposals_done, k.creditor_key,"
          + " k.name creditor_name, s.note, s.state, s.ordered_at, s.ordered_by, s.began_at,"
          + " s.finished_at, s.case_count, s.cases_seen, s.problem, s.result_hash,"
          + " s.version_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM procedure_version v"
          + " WHERE v.id = s.version_id AND v.version = s.draft_revision) outdated"
          + " FROM simulation s LEFT JOIN dunning_procedure p ON p.id = s.procedure_id"
          + " LEFT JOIN creditor k ON k.id = s.creditor_id";

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /** How far a simulation is. */
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public boolean atWork() {
      return this == WAITING || this == RUNNING;
    }
  }

  /**
   * A simulation.
   *
   * @param key internal, for its rows
   * @param procedure key of the one whose draft was tried; null when only what is in force was
   * @param version number of the draft; null for none
   * @param back whether nights were tried that were over
   * @param draftFrom day from which the draft counted as being in force
   * @param proposalsDone whether people were taken to do what is proposed on the same day
   * @param creditor key of the one whose cases alone were tried; null for all
   * @param beganAt null while it waits
   * @param finishedAt null while it is not through
   * @param cases how many there are, known when it has begun
   * @param problem what it failed of: {@code draft} when the draft was gone; null for nothing
   * @param hash SHA-256 of the result: the same for the same result
   * @param outdated whether the draft was changed, put into force or thrown away since
   */
  public record Simulation(
      long key,
      UUID id,
      String procedure,
      String procedureName,
      Integer version,
      boolean back,
      LocalDate first,
      LocalDate last,
      LocalDate draftFrom,
      boolean proposalsDone,
      String creditor,
      String creditorName,
      String note,
      State state,
      Instant orderedAt,
      String orderedBy,
      Instant beganAt,
      Instant finishedAt,
      int cases,
      int seen,
      String problem,
      String hash,
      boolean outdated) {

    /** Whether a draft was compared with what is in force. */
    public boolean compared() {
      return version != null;
    }

    /** Hundredths of the cases that are through. */
    public int percent() {
      return cases == 0 ? 0 : (int) (100L * seen / cases);
    }
  }

  /** The latest simulations, newest first. */
  public List<Simulation> latest() {
    return Sql.of(SELECT)
        .add("WHERE (s.creditor_id IS NULL OR " + actor.scope().condition("s.creditor_id") + ")")
        .add("ORDER BY s.id DESC LIMIT ?", LATEST)
        .list(dataSource, SimulationReport::simulation);
  }

  public Optional<Simulation> byId(UUID id) {
    return Sql.of(SELECT)
        .add("WHERE s.public_id = ?", id)
        .add("AND (s.creditor_id IS NULL OR " + actor.scope().condition("s.creditor_id") + ")")
        .first(dataSource, SimulationReport::simulation);
  }

  private static Simulation simulation(Sql.Row r) throws SQLException {
    boolean compared = r.text("version_no") != null;
    return new Simulation(
        r.number("id"),
        r.id("public_id"),
        r.text("procedure_key"),
        r.text("procedure_name"),
        compared ? r.count("version_no") : null,
        r.flag("back"),
        r.day("first_on"),
        r.day("last_on"),
        r.day("draft_from"),
        r.flag("proposals_done"),
        r.text("creditor_key"),
        r.text("creditor_name"),
        r.text("note"),
        r.constant("state", State.class),
        r.instant("ordered_at"),
        r.text("ordered_by"),
        r.instant("began_at"),
        r.instant("finished_at"),
        r.count("case_count"),
        r.count("cases_seen"),
        r.text("problem"),
        r.text("result_hash"),
        r.flag("outdated"));
  }

  /** How many steps and cases differ in one way; cases may differ in several. */
  public record Differences(StepDifference difference, int steps, int cases) {}

  /** What differs how often; steps that do not differ too. */
  public List<Differences> differences(long key) {
    return Sql.of(
            "SELECT d.difference, SUM(d.step_count) steps, SUM(d.case_count) cases"
                + " FROM simulation_difference d WHERE d.simulation_id = ?",
            key)
        .add("AND " + actor.scope().condition("d.creditor_id"))
        .add("GROUP BY d.difference ORDER BY steps DESC, d.difference")
        .list(
            dataSource,
            r ->
                new Differences(
                    r.constant("difference", StepDifference.class),
                    r.count("steps"),
                    r.count("cases")));
  }

  /**
   * How often a step comes by the versions in force and with the draft.
   *
   * @param now carried out, or laid before a person
   * @param nowParked stopped by its gate or a mark
   * @param nowLeft overtaken, or not fitting
   * @param nowFees that its messages would charge
   */
  public record Total(
      String procedure,
      String procedureName,
      String step,
      StepChannel channel,
      int now,
      int drafted,
      int nowParked,
      int draftedParked,
      int nowLeft,
      int draftedLeft,
      Money nowFees,
      Money draftedFees) {}

  /** Each step of each procedure, and each currency. */
  public List<Total> totals(long key) {
    return Sql.of(
            "SELECT s.procedure_key, p.name, s.step_key, s.channel, s.currency,"
                + sum("NOT s.drafted AND s.state IN ('DONE', 'PROPOSED')", "now_acts")
                + sum("s.drafted AND s.state IN ('DONE', 'PROPOSED')", "draft_acts")
                + sum("NOT s.drafted AND s.state = 'PARKED'", "now_parked")
                + sum("s.drafted AND s.state = 'PARKED'", "draft_parked")
                + sum("NOT s.drafted AND s.state IN ('OVERTAKEN', 'NOT_APPLICABLE')", "now_left")
                + sum("s.drafted AND s.state IN ('OVERTAKEN', 'NOT_APPLICABLE')", "draft_left")
                + " SUM(CASE WHEN s.drafted THEN 0 ELSE s.fee_minor END) now_fees,"
                + " SUM(CASE WHEN s.drafted THEN s.fee_minor ELSE 0 END) draft_fees"
                + " FROM simulation_sum s LEFT JOIN dunning_procedure p"
                + " ON p.procedure_key = s.procedure_key WHERE s.simulation_id = ?",
            key)
        .add("AND " + actor.scope().condition("s.creditor_id"))
        .add("GROUP BY s.procedure_key, p.name, s.step_key, s.channel, s.currency")
        .add("ORDER BY s.procedure_key, MIN(s.on_day), s.step_key, s.channel, s.currency")
        .list(
            dataSource,
            r ->
                new Total(
                    r.text("procedure_key"),
                    r.text("name"),
                    r.text("step_key"),
                    r.constant("channel", StepChannel.class),
                    r.count("now_acts"),
                    r.count("draft_acts"),
                    r.count("now_parked"),
                    r.count("draft_parked"),
                    r.count("now_left"),
                    r.count("draft_left"),
                    Money.ofMinor(r.number("now_fees"), r.text("currency")),
                    Money.ofMinor(r.number("draft_fees"), r.text("currency"))));
  }

  private static String sum(String condition, String name) {
    return " SUM(CASE WHEN " + condition + " THEN s.step_count ELSE 0 END) " + name + ",";
  }

  /** How many steps of a way come on a day, carried out or laid before a person. */
  public record Day(LocalDate on, StepChannel channel, int now, int drafted) {}

  /** The days on which something comes. */
  public List<Day> days(long key) {
    return Sql.of(
            "SELECT s.on_day, s.channel,"
                + sum("NOT s.drafted", "now_acts")
                + " SUM(CASE WHEN s.drafted THEN s.step_count ELSE 0 END) draft_acts"
                + " FROM simulation_sum s WHERE s.simulation_id = ?"
                + " AND s.state IN ('DONE', 'PROPOSED')",
            key)
        .add("AND " + actor.scope().condition("s.creditor_id"))
        .add("GROUP BY s.on_day, s.channel ORDER BY s.on_day, s.channel")
        .list(
            dataSource,
            r ->
                new Day(
                    r.day("on_day"),
                    r.constant("channel", StepChannel.class),
                    r.count("now_acts"),
                    r.count("draft_acts")));
  }
}
