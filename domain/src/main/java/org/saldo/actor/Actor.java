package org.saldo.actor;

import java.util.Set;

/**
 * Who acts: the signed-in name, the realm roles and what of the data is in reach.
 *
 * @param name user name of the sign-in; {@code system} for start-up and timers
 * @param roles realm roles; none for people from outside, whatever the sign-in says
 * @param outside set for outside accountants and auditors, who only read; null for everybody else
 */
public record Actor(String name, Set<String> roles, Scope scope, OutsideStanding outside) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(String role) {
    return roles.contains(role);
  }

  /** Whether somebody from outside acts: they read what is open to them, and change nothing. */
  public boolean isOutside() {
    return outside != null;
  }
}
