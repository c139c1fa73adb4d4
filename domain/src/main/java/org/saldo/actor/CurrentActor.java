package org.saldo.actor;

import static org.saldo.actor.Roles.*;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * The actor of the present request.
 *
 * <p>Staff see every creditor unless scopes are granted to them by name; then those only. People of
 * a creditor ({@code creditor-user}, {@code creditor-system}) see nothing without a granted scope.
 */
@RequestScoped
public class CurrentActor {

  private static final Set<String> STAFF =
      Set.of(CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, BILLING_SYSTEM);

  @EJB private CallerIdentity caller;
  @Inject private AccessScopes scopes;

  private Actor actor;

  public Actor get() {
    String name = caller.name();
    if (actor == null || !actor.name().equals(name)) {
      Set<String> roles = caller.roles();
      actor = new Actor(name, roles, scopeOf(name, roles));
    }
    return actor;
  }

  public String name() {
    return get().name();
  }

  public boolean is(String role) {
    return get().is(role);
  }

  public Scope scope() {
    return get().scope();
  }

  private Scope scopeOf(String name, Set<String> roles) {
    if (roles.contains(SYSTEM)) {
      return Scope.ALL;
    }
    boolean staff = roles.stream().anyMatch(STAFF::contains);
    if (!staff && !roles.contains(CREDITOR_USER) && !roles.contains(CREDITOR_SYSTEM)) {
      return Scope.of(Set.of()); // debtors and agencies: a grant would be none of theirs
    }
    Set<Long> granted = scopes.creditorsOf(name);
    return staff && granted.isEmpty() ? Scope.ALL : Scope.of(granted);
  }
}
