package org.saldo.currency;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * What a file of rates gave, or would give.
 *
 * @param from the earliest day of a rate that was taken or known; null when there is none
 * @param to the latest
 * @param corrected known otherwise until now
 * @param corrections the first {@link #SHOWN} of them
 * @param refusals the first {@link #SHOWN} refused rows
 * @param refusal why the file as a whole was refused; nothing was recorded then
 */
public record ImportedRates(
    LocalDate from,
    LocalDate to,
    int fresh,
    int corrected,
    int unchanged,
    int refused,
    List<Correction> corrections,
    List<RefusedRow> refusals,
    Optional<Refusal> refusal) {

  /** More rows than this are not read by anybody. */
  public static final int SHOWN = 50;

  /** A rate that was known otherwise. */
  public record Correction(String currency, LocalDate on, BigDecimal before, BigDecimal now) {}

  /** A row that was not taken, counted from 1. */
  public record RefusedRow(int row, Refusal refusal) {}

  public ImportedRates {
    corrections = List.copyOf(corrections);
    refusals = List.copyOf(refusals);
  }

  static ImportedRates refused(Refusal refusal) {
    return new ImportedRates(null, null, 0, 0, 0, 0, List.of(), List.of(), Optional.of(refusal));
  }

  /** Whether importing would change anything. */
  public boolean isWorthwhile() {
    return fresh + corrected > 0;
  }
}
