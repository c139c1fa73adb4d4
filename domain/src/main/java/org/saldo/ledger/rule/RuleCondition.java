package org.saldo.ledger.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Holds when one of the values is among those of the event; for example country DE or AT.
 *
 * @param values at least one
 */
public record RuleCondition(RuleField field, List<String> values) {

  public RuleCondition {
    Objects.requireNonNull(field, "field");
    values = List.copyOf(values);
  }

  /** Whether it holds for an event with these values of the field. */
  public boolean holds(Collection<String> ofEvent) {
    return values.stream().anyMatch(ofEvent::contains);
  }

  /** As it is stored, e.g. {@code DEBTOR_COUNTRY=DE,AT;CURRENCY=EUR}; null for none. */
  public static String text(List<RuleCondition> conditions) {
    return conditions.isEmpty()
        ? null
        : conditions.stream()
            .map(c -> c.field() + "=" + String.join(",", c.values()))
            .collect(Collectors.joining(";"));
  }

  /** What {@link #text} wrote. */
  public static List<RuleCondition> read(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(";"))
            .map(each -> each.split("=", 2))
            .map(p -> new RuleCondition(RuleField.valueOf(p[0]), List.of(p[1].split(","))))
            .toList();
  }
}
