package org.saldo.procedure.condition;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What a case is like in one respect.
 *
 * @param number null for a choice, or where it is not known: nothing open has no oldest day
 * @param words empty for a number, or where the case has none
 */
public record Trait(BigDecimal number, Set<String> words) {

  public Trait {
    words = Set.copyOf(words);
  }

  public static Trait of(long number) {
    return new Trait(BigDecimal.valueOf(number), Set.of());
  }

  public static Trait of(BigDecimal number) {
    return new Trait(number, Set.of());
  }

  public static Trait of(Set<String> words) {
    return new Trait(null, words);
  }

  /** One word; null for none. */
  public static Trait of(String word) {
    return new Trait(null, word == null || word.isBlank() ? Set.of() : Set.of(word));
  }
}
