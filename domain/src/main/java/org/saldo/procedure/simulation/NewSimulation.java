package org.saldo.procedure.simulation;

import java.time.LocalDate;
import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * An order to simulate.
 *
 * @param procedure key of the procedure whose draft is compared with what is in force; null to look
 *     at what is in force alone
 * @param back whether nights are looked at that are over
 * @param days how many days ahead of today, or back from it, 1 to 365
 * @param draftFrom day from which the draft is in force, within these days; null for the first
 * @param proposalsAreDone whether people do what is proposed on the day it is
 * @param creditor key of the one whose cases alone are looked at; null for all
 * @param note what it is for, up to 500 characters; null for nothing
 */
public record NewSimulation(
    String procedure,
    boolean back,
    int days,
    LocalDate draftFrom,
    boolean proposalsAreDone,
    String creditor,
    String note) {

  public static final int MOST_DAYS = 365;
  static final int MOST_NOTE = 500;

  public NewSimulation {
    procedure = procedure == null || procedure.isBlank() ? null : procedure;
    creditor = creditor == null || creditor.isBlank() ? null : creditor;
    note = note == null || note.isBlank() ? null : note.strip();
  }

  LocalDate first(LocalDate today) {
    return back ? today.minusDays(days) : today;
  }

  LocalDate last(LocalDate today) {
    return back ? today : today.plusDays(days);
  }

  Optional<Refusal> check(LocalDate today) {
    if (days < 1 || days > MOST_DAYS) {
      return Refusal.because("simulation.days", MOST_DAYS).on("days").asOptional();
    }
    if (draftFrom != null && (draftFrom.isBefore(first(today)) || draftFrom.isAfter(last(today)))) {
      return Refusal.because("simulation.from", first(today), last(today))
          .on("draftFrom")
          .asOptional();
    }
    return note != null && note.length() > MOST_NOTE
        ? Refusal.because("simulation.note", MOST_NOTE).on("note").asOptional()
        : Optional.empty();
  }
}
