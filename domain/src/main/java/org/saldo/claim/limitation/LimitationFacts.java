package org.saldo.claim.limitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What decides the limitation of one claim.
 *
 * @param arose the day on which the claim fell due
 * @param period the regular period; null where we do not know the law
 * @param facts in any order
 */
public record LimitationFacts(LocalDate arose, Period period, List<LimitationFact> facts) {

  public LimitationFacts {
    Objects.requireNonNull(arose, "arose");
    facts = List.copyOf(facts);
  }

  /**
   * The regular period of a country.
   *
   * @param years more than zero
   * @param source where the law says so
   */
  public record Period(int years, String source) {

    public Period {
      if (years < 1) {
        throw new IllegalArgumentException("a period of " + years + " years");
      }
    }
  }
}
