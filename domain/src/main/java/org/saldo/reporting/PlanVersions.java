package org.saldo.reporting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.saldo.procedure.CountedFrom;
import org.saldo.procedure.PlannedStep;
import org.saldo.procedure.ProcedurePlan;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepRecipient;
import org.saldo.procedure.planning.DraftStep;

/** Reads versions of procedures with their steps in one statement; drafts are none. */
final class PlanVersions {

  private PlanVersions() {}

  private static final String STANDARD = "standard";

  /** The version of the primary procedure of every case on a day. */
  static Optional<PlanVersion> inForce(DataSource dataSource, LocalDate on) {
    return read(dataSource, "p.procedure_key = ? AND v.valid_from <= ?", STANDARD, on).stream()
        .findFirst();
  }

  /** The procedures by name; of each, the version that holds last comes first. */
  static List<PlanVersion> read(DataSource dataSource, String condition, Object... values) {
    Map<Long, List<DraftStep>> steps = new LinkedHashMap<>();
    Map<Long, PlanVersion> versions = new LinkedHashMap<>();
    Sql.of(
            "SELECT p.id, v.id version_id, p.procedure_key, p.name procedure_name, v.version_no,"
                + " v.valid_from, v.counted_from, v.recorded_at, v.recorded_by, v.reason,"
                + " s.step_key, s.name, s.day_offset, s.channel, s.template_key, s.dunning_level,"
                + " s.automatic, s.for_vulnerable, s.required_steps, s.recipient, s.target_segment"
                + " FROM dunning_procedure p JOIN procedure_version v ON v.procedure_id = p.id"
                + " JOIN procedure_step s ON s.procedure_version_id = v.id"
                + " WHERE v.valid_from IS NOT NULL AND")
        .add(condition, values)
        .add("ORDER BY p.procedure_key, v.valid_from DESC, v.version_no DESC, s.step_no")
        .list(
            dataSource,
            r -> {
              long key = r.number("version_id");
              List<DraftStep> of = steps.computeIfAbsent(key, k -> new ArrayList<>());
              of.add(step(r));
              versions.put(key, version(r, of));
              return key;
            });
    return List.copyOf(versions.values());
  }

  private static PlanVersion version(Sql.Row r, List<DraftStep> steps) throws SQLException {
    return new PlanVersion(
        r.text("procedure_key"),
        r.text("procedure_name"),
        r.day("valid_from"),
        r.instant("recorded_at"),
        r.text("recorded_by"),
        r.text("reason"),
        new ProcedurePlan(
            r.number("id"),
            r.number("version_id"),
            r.text("procedure_key"),
            r.count("version_no"),
            r.constant("counted_from", CountedFrom.class),
            steps.stream().map(DraftStep::planned).toList()),
        steps);
  }

  private static DraftStep step(Sql.Row r) throws SQLException {
    String required = r.text("required_steps");
    return new DraftStep(
        new PlannedStep(
            r.text("step_key"),
            r.count("day_offset"),
            r.constant("channel", StepChannel.class),
            r.text("template_key"),
            r.count("dunning_level"),
            r.flag("automatic"),
            r.flag("for_vulnerable"),
            required.isEmpty() ? List.of() : List.of(required.split(" ")),
            r.constant("recipient", StepRecipient.class),
            r.text("target_segment")),
        r.text("name"));
  }
}
