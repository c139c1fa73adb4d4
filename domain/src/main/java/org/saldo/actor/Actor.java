package org.saldo.actor;

import java.util.Set;

/**
 * Who acts: the signed-in name, the realm roles and what of the data is in reach.
 *
 * @param name user name of the sign-in; {@code system} for start-up and timers
 */
public record Actor(String name, Set<String> roles, Scope scope) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(String role) {
    return roles.contains(role);
  }
}
