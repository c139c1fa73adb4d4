package org.saldo.reporting;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.saldo.procedure.PlanColumns;
import org.saldo.procedure.ProcedurePlan;
import org.saldo.procedure.planning.DraftStep;

/** Reads versions of procedures with their steps in one statement; drafts are none. */
final class PlanVersions {

  private PlanVersions() {}

  private static final List<String> COLUMNS =
      Stream.concat(PlanColumns.VERSION.stream(), PlanColumns.STEP.stream()).toList();

  /** The version of a procedure that is in force on a day. */
  static Optional<PlanVersion> inForce(DataSource dataSource, String key, LocalDate on) {
    return read(dataSource, "p.procedure_key = ? AND v.valid_from <= ?", key, on).stream()
        .findFirst();
  }

  /** The procedures by name; of each, the version that holds last comes first. */
  static List<PlanVersion> read(DataSource dataSource, String condition, Object... values) {
    Map<Long, List<DraftStep>> steps = new LinkedHashMap<>();
    Map<Long, PlanVersion> versions = new LinkedHashMap<>();
    Sql.of(
            "SELECT p.id, v.id version_id, p.procedure_key, p.name procedure_name, v.version_no,"
                + " v.valid_from, v.recorded_at, v.recorded_by, v.reason, s.name, "
                + COLUMNS.stream().map(c -> c + " AS `" + c + "`").collect(joining(", "))
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
            PlanColumns.settings(r::value),
            steps.stream().map(DraftStep::planned).toList()),
        steps);
  }

  private static DraftStep step(Sql.Row r) throws SQLException {
    return new DraftStep(PlanColumns.step(r::value), r.text("name"));
  }
}
