package org.saldo.procedure.condition;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What is known of a case; a fact that nobody looked up cannot be asked for. */
public record CaseTraits(Map<ConditionFact, Trait> traits) {

  public static final CaseTraits NONE = new CaseTraits(Map.of());

  public CaseTraits {
    traits = Map.copyOf(traits);
  }

  /** Both; what the other knows counts. */
  public CaseTraits with(Map<ConditionFact, Trait> other) {
    Map<ConditionFact, Trait> all = new EnumMap<>(ConditionFact.class);
    all.putAll(traits);
    all.putAll(other);
    return new CaseTraits(all);
  }

  /**
   * What the case is like.
   *
   * @throws IllegalStateException for a fact that was not looked up: a condition must never hold,
   *     or fail, by oversight
   */
  public Trait of(ConditionFact fact) {
    Trait trait = traits.get(fact);
    if (trait == null) {
      throw new IllegalStateException("not looked up: " + fact + " of " + known());
    }
    return trait;
  }

  private Set<ConditionFact> known() {
    return traits.keySet();
  }
}
