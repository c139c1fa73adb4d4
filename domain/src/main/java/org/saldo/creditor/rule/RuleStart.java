package org.saldo.creditor.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * From when a rule is to hold, and why.
 *
 * @param validFrom first day
 * @param reason 1 to 500 characters
 */
public record RuleStart(LocalDate validFrom, String reason) {

  private static final int MAX_REASON = 500;
  private static final int YEARS_AHEAD = 2;

  /** That there is a reason; about the field {@code reason}. */
  public Optional<Refusal> checkReason() {
    return reason == null || reason.isBlank() || reason.length() > MAX_REASON
        ? Refusal.because("reason.missing").on("reason").asOptional()
        : Optional.empty();
  }

  /**
   * That it begins between the earliest day and two years after today; about the field {@code
   * validFrom}.
   *
   * @param refusal what is said of any other day
   */
  public Optional<Refusal> checkDay(LocalDate earliest, LocalDate today, Refusal refusal) {
    return validFrom == null
            || validFrom.isBefore(earliest)
            || validFrom.isAfter(today.plusYears(YEARS_AHEAD))
        ? refusal.on("validFrom").asOptional()
        : Optional.empty();
  }
}
