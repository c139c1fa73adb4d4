package org.saldo.procedure;

import java.time.LocalDate;

/**
 * A mode to be set.
 *
 * @param creditor key of the creditor, null or empty for all
 * @param from first business date whose run heeds it, today or later
 * @param reason why, 1 to 500 characters
 */
public record NewDunningMode(String creditor, DunningMode mode, LocalDate from, String reason) {

  public NewDunningMode {
    creditor = creditor == null || creditor.isBlank() ? null : creditor.strip();
    reason = reason == null ? "" : reason.strip();
  }
}
