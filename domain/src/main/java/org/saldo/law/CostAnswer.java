package org.saldo.law;

import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * What may be charged, or why that is not known.
 *
 * @param calculation null when refused
 */
public record CostAnswer(CostCalculation calculation, Optional<Refusal> refusal) {

  static CostAnswer of(CostCalculation calculation) {
    return new CostAnswer(calculation, Optional.empty());
  }

  static CostAnswer refused(Refusal refusal) {
    return new CostAnswer(null, Optional.of(refusal));
  }
}
