package org.saldo.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * What somebody objects to.
 *
 * @param id the public id that the dispute will have; the same sent twice is raised once
 * @param receivable public id of what is disputed
 * @param amount the part that is disputed; null for all of it
 * @param text what is wrong, 1 to 4000 characters
 * @param raisedOn the day it reached us
 */
public record Objection(
    UUID id,
    UUID receivable,
    Money amount,
    DisputeReason reason,
    String text,
    DisputeChannel channel,
    LocalDate raisedOn,
    List<Evidence> evidence) {

  static final int MAX_TEXT = 4000;
  private static final int LATE_DAYS = 366;

  public Objection {
    text = text == null ? "" : text.strip();
    evidence = List.copyOf(evidence);
  }

  /** What can be said without looking at the claim. */
  Optional<Refusal> check(LocalDate today, int maxBytes) {
    if (reason == null) {
      return Refusal.because("dispute.reason.missing").on("reason").asOptional();
    }
    if (text.isEmpty() || text.length() > MAX_TEXT) {
      return Refusal.because("dispute.text.missing", MAX_TEXT).on("text").asOptional();
    }
    if (amount != null && !amount.isPositive()) {
      return Refusal.because("dispute.amount.invalid").on("amount").asOptional();
    }
    if (raisedOn == null
        || raisedOn.isAfter(today)
        || raisedOn.isBefore(today.minusDays(LATE_DAYS))) {
      return Refusal.because("date.implausible").on("raisedOn").asOptional();
    }
    return Evidence.check(evidence, maxBytes);
  }
}
