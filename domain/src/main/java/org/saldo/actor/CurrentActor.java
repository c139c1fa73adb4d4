package org.saldo.actor;

import static org.saldo.actor.Roles.*;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.saldo.calendar.BusinessClock;

/**
 * The actor of the present request.
 *
 * <p>Staff see every creditor unless scopes are granted to them by name; then those only. People of
 * a creditor ({@code creditor-user}, {@code creditor-system}) see nothing without a granted scope.
 * Outside accountants and auditors see the creditors of their accesses that stand today; worked out
 * anew with each request, so an end holds at once, also in a session that goes on.
 */
@RequestScoped
public class CurrentActor {

  private static final Set<String> STAFF =
      Set.of(CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, BILLING_SYSTEM);

  @EJB private CallerIdentity caller;
  @Inject private AccessScopes scopes;
  @Inject private BusinessClock clock;

  private Actor actor;
  private Actor ordering;

  public Actor get() {
    if (ordering != null) {
      return ordering;
    }
    String name = caller.name();
    if (actor == null || !actor.name().equals(name)) {
      actor = found(name, caller.roles());
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

  /**
   * Works in the background in the name of somebody who ordered it: their scope of today holds, and
   * what is written down is theirs.
   *
   * @param roles that they had when they ordered it
   * @throws IllegalStateException unless the system itself works
   */
  public <T> T inTheNameOf(String name, Set<String> roles, Supplier<T> work) {
    if (ordering != null || !caller.roles().contains(SYSTEM)) {
      throw new IllegalStateException("only the system works in the name of " + name);
    }
    ordering = found(name, roles);
    try {
      return work.get();
    } finally {
      ordering = null;
    }
  }

  private Actor found(String name, Set<String> roles) {
    if (roles.contains(SYSTEM)) {
      return new Actor(name, roles, Scope.ALL, null);
    }
    boolean staff = roles.stream().anyMatch(STAFF::contains);
    if (!staff && !roles.contains(CREDITOR_USER) && !roles.contains(CREDITOR_SYSTEM)) {
      // debtors and agencies: a grant would be none of theirs
      return new Actor(name, roles, Scope.of(Set.of()), null);
    }
    AccessScopes.Reach reach = scopes.of(name);
    if (!reach.spans().isEmpty()) {
      return outside(name, reach.spans());
    }
    boolean all = staff && reach.granted().isEmpty();
    return new Actor(name, roles, all ? Scope.ALL : Scope.of(reach.granted()), null);
  }

  private Actor outside(String name, List<AccessScopes.OutsideSpan> spans) {
    LocalDate today = clock.today();
    List<AccessScopes.OutsideSpan> live = spans.stream().filter(s -> s.covers(today)).toList();
    Set<Long> creditors =
        live.stream().map(AccessScopes.OutsideSpan::creditorId).collect(Collectors.toSet());
    LocalDate last =
        live.stream()
            .map(AccessScopes.OutsideSpan::lastOn)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Actor(name, Set.of(), Scope.of(creditors), new OutsideStanding(last));
  }
}
