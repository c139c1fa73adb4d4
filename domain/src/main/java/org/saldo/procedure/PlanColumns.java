package org.saldo.procedure;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.saldo.procedure.condition.ConditionsText;

/** Reads versions and steps out of rows of their tables, whoever asks for them. */
public final class PlanColumns {

  /** Of {@code dunning_procedure p} and {@code procedure_version v}. */
  public static final List<String> VERSION =
      List.of(
          "p.kind",
          "v.flow",
          "v.counted_from",
          "v.day_kind",
          "v.priority",
          "v.starts_with",
          "v.start_conditions",
          "v.end_conditions");

  /** Of {@code procedure_step s}. */
  public static final List<String> STEP =
      List.of(
          "s.step_key",
          "s.day_offset",
          "s.channel",
          "s.template_key",
          "s.dunning_level",
          "s.automatic",
          "s.for_vulnerable",
          "s.required_steps",
          "s.recipient",
          "s.target_segment",
          "s.latest_by",
          "s.claims_interest",
          "s.conditions");

  private PlanColumns() {}

  /**
   * What holds for a version.
   *
   * @param row gives the value of a column of {@link #VERSION}
   */
  public static PlanSettings settings(Function<String, Object> row) {
    String event = (String) row.apply("v.starts_with");
    return new PlanSettings(
        ProcedureKind.valueOf((String) row.apply("p.kind")),
        ProcedureFlow.valueOf((String) row.apply("v.flow")),
        CountedFrom.valueOf((String) row.apply("v.counted_from")),
        DayKind.valueOf((String) row.apply("v.day_kind")),
        number(row.apply("v.priority")),
        event == null ? null : StartEvent.valueOf(event),
        ConditionsText.read((String) row.apply("v.start_conditions")),
        ConditionsText.read((String) row.apply("v.end_conditions")));
  }

  /**
   * A step.
   *
   * @param row gives the value of a column of {@link #STEP}
   */
  public static PlannedStep step(Function<String, Object> row) {
    String required = (String) row.apply("s.required_steps");
    Object latest = row.apply("s.latest_by");
    return new PlannedStep(
        (String) row.apply("s.step_key"),
        number(row.apply("s.day_offset")),
        StepChannel.valueOf((String) row.apply("s.channel")),
        (String) row.apply("s.template_key"),
        number(row.apply("s.dunning_level")),
        flag(row.apply("s.automatic")),
        flag(row.apply("s.for_vulnerable")),
        required.isEmpty() ? List.of() : Arrays.asList(required.split(" ")),
        StepRecipient.valueOf((String) row.apply("s.recipient")),
        (String) row.apply("s.target_segment"),
        latest == null ? null : number(latest),
        flag(row.apply("s.claims_interest")),
        ConditionsText.read((String) row.apply("s.conditions")));
  }

  /** What stands in a row of a native query, by the columns that it asks for. */
  static Function<String, Object> row(List<String> columns, Object[] values) {
    return column -> values[columns.indexOf(column)];
  }

  static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  private static int number(Object value) {
    return ((Number) value).intValue();
  }

  private static boolean flag(Object value) {
    return value instanceof Boolean yes ? yes : new BigDecimal(value.toString()).signum() != 0;
  }
}
