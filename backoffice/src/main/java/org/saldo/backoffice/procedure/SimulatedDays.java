package org.saldo.backoffice.procedure;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saldo.procedure.StepChannel;
import org.saldo.reporting.SimulationReport;

/**
 * What comes when.
 *
 * @param weekly whether the rows are weeks, by their Monday, and not days
 * @param rows by day and channel
 * @param most the largest number in them, at least 1
 */
public record SimulatedDays(boolean weekly, List<SimulationReport.Day> rows, int most) {

  /** Up to so many days each has its own row. */
  private static final int BY_DAY = 62;

  /** The days of a simulation from its first to its last one. */
  static SimulatedDays of(LocalDate first, LocalDate last, List<SimulationReport.Day> days) {
    boolean weekly = DAYS.between(first, last) > BY_DAY;
    List<SimulationReport.Day> rows = weekly ? weeks(days) : List.copyOf(days);
    int most = rows.stream().mapToInt(day -> Math.max(day.now(), day.drafted())).max().orElse(0);
    return new SimulatedDays(weekly, rows, Math.max(most, 1));
  }

  private static List<SimulationReport.Day> weeks(List<SimulationReport.Day> days) {
    Map<LocalDate, Map<StepChannel, SimulationReport.Day>> weeks = new TreeMap<>();
    for (SimulationReport.Day day : days) {
      LocalDate monday = day.on().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      weeks
          .computeIfAbsent(monday, m -> new EnumMap<>(StepChannel.class))
          .merge(
              day.channel(),
              new SimulationReport.Day(monday, day.channel(), day.now(), day.drafted()),
              SimulatedDays::sum);
    }
    List<SimulationReport.Day> rows = new ArrayList<>();
    weeks.values().forEach(week -> rows.addAll(week.values()));
    rows.sort(Comparator.comparing(SimulationReport.Day::on));
    return List.copyOf(rows);
  }

  private static SimulationReport.Day sum(SimulationReport.Day one, SimulationReport.Day other) {
    return new SimulationReport.Day(
        one.on(), one.channel(), one.now() + other.now(), one.drafted() + other.drafted());
  }
}
