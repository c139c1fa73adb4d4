package org.saldo.ledger.rule;

import java.util.List;

/**
 * What distinguishes a rule from the others for its kind of event.
 *
 * @param key short name; {@value #DEFAULT_KEY} for the one without conditions
 * @param priority from 1, the smallest is tried first; 0 for the default, which is tried last
 * @param conditions all must hold
 * @param flexfields keys beside each line
 * @param ended whether the rule is no more from the version's day on
 */
public record RuleHead(
    String key,
    int priority,
    List<RuleCondition> conditions,
    List<RuleFlexfield> flexfields,
    boolean ended) {

  public static final String DEFAULT_KEY = "default";

  /** Of the rule that holds when no other does. */
  public static final RuleHead DEFAULT = new RuleHead(DEFAULT_KEY, 0, List.of(), List.of(), false);

  public RuleHead {
    conditions = List.copyOf(conditions);
    flexfields = List.copyOf(flexfields);
  }

  public boolean isDefault() {
    return key.equals(DEFAULT_KEY);
  }

  /** Whether it asks something of the case to know if it holds. */
  public boolean asksForCase() {
    return conditions.stream().anyMatch(c -> c.field().isOfCase());
  }

  /** Whether it writes something of the case beside its lines. */
  public boolean writesOfCase() {
    return flexfields.stream().anyMatch(f -> f.source().isOfCase());
  }
}
