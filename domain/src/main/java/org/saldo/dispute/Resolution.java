package org.saldo.dispute;

import java.util.Optional;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * How a dispute ends.
 *
 * @param outcome REJECTED, UPHELD or WITHDRAWN
 * @param credit what is taken off the principal; null when nothing is, and always unless UPHELD
 * @param explanation the answer that the debtor reads; may be empty when a credit speaks for itself
 */
public record Resolution(DisputeState outcome, Money credit, String explanation) {

  private static final int MAX_TEXT = 4000;

  public Resolution {
    explanation = explanation == null || explanation.isBlank() ? null : explanation.strip();
  }

  Optional<Refusal> check() {
    if (outcome == null || outcome.holds()) {
      return Refusal.because("dispute.outcome.missing").on("outcome").asOptional();
    }
    if (explanation != null && explanation.length() > MAX_TEXT) {
      return Refusal.because("text.too.long", MAX_TEXT).on("explanation").asOptional();
    }
    if (credit != null && (outcome != DisputeState.UPHELD || !credit.isPositive())) {
      return Refusal.because("dispute.credit.misplaced").on("credit").asOptional();
    }
    boolean answered = explanation != null || credit != null || outcome == DisputeState.WITHDRAWN;
    return answered
        ? Optional.empty()
        : Refusal.because("dispute.explanation.missing").on("explanation").asOptional();
  }
}
