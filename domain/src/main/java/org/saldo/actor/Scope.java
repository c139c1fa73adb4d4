package org.saldo.actor;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The creditors whose data an actor may see or change; always a predicate of the query.
 *
 * @param all every creditor, also future ones
 * @param creditorIds keys of the creditors in scope when not all; empty means nothing is visible
 */
public record Scope(boolean all, Set<Long> creditorIds) {

  public static final Scope ALL = new Scope(true, Set.of());

  public Scope {
    creditorIds = Set.copyOf(creditorIds);
  }

  public static Scope of(Set<Long> creditorIds) {
    return new Scope(false, creditorIds);
  }

  public boolean covers(long creditorId) {
    return all || creditorIds.contains(creditorId);
  }

  /**
   * The scope as an SQL condition. Only keys from our own table go into it.
   *
   * @param column qualified name of a creditor key, e.g. {@code cf.creditor_id}; from code, never
   *     from input
   */
  public String condition(String column) {
    if (all) {
      return "1 = 1";
    }
    if (creditorIds.isEmpty()) {
      return "1 = 0";
    }
    return creditorIds.stream()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", column + " IN (", ")"));
  }
}
