package org.saldo.procedure.condition;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * A fact compared with values, e.g. {@code AMOUNT_OPEN AT_LEAST 50} or {@code COUNTRY ONE_OF DE
 * AT}.
 *
 * @param values one number for a number, in plain digits; 1 to 30 words for a choice
 */
public record Condition(ConditionFact fact, Comparison comparison, List<String> values)
    implements Serializable {

  /** As many conditions may stand in one place. */
  public static final int MOST = 20;

  private static final int MOST_VALUES = 30;
  private static final int MOST_WORD = 40;
  private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

  public Condition {
    values = List.copyOf(values);
  }

  public static Condition of(ConditionFact fact, Comparison comparison, String... values) {
    return new Condition(fact, comparison, List.of(values));
  }

  /**
   * Whether the case is so. A number that is not known is neither at least nor less than another.
   */
  public boolean holds(CaseTraits traits) {
    Trait trait = traits.of(fact);
    return switch (comparison) {
      case AT_LEAST -> trait.number() != null && trait.number().compareTo(number()) >= 0;
      case LESS_THAN -> trait.number() != null && trait.number().compareTo(number()) < 0;
      case ONE_OF -> values.stream().anyMatch(trait.words()::contains);
      case NONE_OF -> values.stream().noneMatch(trait.words()::contains);
    };
  }

  private BigDecimal number() {
    return new BigDecimal(values.get(0));
  }

  /** What is wrong with it by itself; empty when nothing is. */
  public Optional<Refusal> check() {
    if (fact == null || comparison == null || !fact.comparisons().contains(comparison)) {
      return Refusal.because("condition.comparison").on("comparison").asOptional();
    }
    return fact.kind() == FactKind.NUMBER ? checkNumber() : checkWords();
  }

  private Optional<Refusal> checkNumber() {
    if (values.size() != 1 || !values.get(0).matches("-?[0-9]{1,12}(?:\\.[0-9]{1,2})?")) {
      return Refusal.because("condition.number").on("number").asOptional();
    }
    return number().abs().compareTo(LARGEST) > 0
        ? Refusal.because("condition.number").on("number").asOptional()
        : Optional.empty();
  }

  private Optional<Refusal> checkWords() {
    boolean fine =
        !values.isEmpty()
            && values.size() <= MOST_VALUES
            && values.stream().allMatch(v -> !v.isBlank() && v.length() <= MOST_WORD);
    return fine
        ? Optional.empty()
        : Refusal.because("condition.words", MOST_VALUES).on("words").asOptional();
  }
}
