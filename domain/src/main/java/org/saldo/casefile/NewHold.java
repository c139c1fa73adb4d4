package org.saldo.casefile;

import java.time.LocalDate;
import java.util.Objects;
import org.saldo.money.Money;

/**
 * A hold to be placed.
 *
 * @param receivableId what it is on; null for the whole case
 * @param amount the part of the receivable it is on; null for all of it
 * @param sourceId key of the dispute, promise or placement that asks for it; null when none
 * @param from first day on which steps stand still
 * @param until first day on which they no longer do; null for until released
 * @param stopsInterest whether no interest grows either
 */
public record NewHold(
    long caseFileId,
    Long receivableId,
    Money amount,
    HoldReason reason,
    Long sourceId,
    LocalDate from,
    LocalDate until,
    String note,
    boolean stopsInterest) {

  public NewHold {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(from, "from");
    if (amount != null && (receivableId == null || !amount.isPositive())) {
      throw new IllegalArgumentException("a part is held of a receivable and more than zero");
    }
  }

  /** A hold that stops steps alone. */
  public NewHold(
      long caseFileId,
      Long receivableId,
      Money amount,
      HoldReason reason,
      Long sourceId,
      LocalDate from,
      LocalDate until,
      String note) {
    this(caseFileId, receivableId, amount, reason, sourceId, from, until, note, false);
  }

  /** A hold on a whole receivable until it is released. */
  public static NewHold on(
      long caseFileId, long receivableId, HoldReason reason, long sourceId, LocalDate from) {
    return new NewHold(caseFileId, receivableId, null, reason, sourceId, from, null, null);
  }
}
