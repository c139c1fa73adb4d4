package org.saldo.actor;

import static org.saldo.actor.Roles.ADMIN;
import static org.saldo.actor.Roles.AUDITOR;
import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/** Grants and takes back the right to see a creditor's data; every change is in the audit trail. */
@Stateless
@RolesAllowed({ADMIN, SYSTEM})
public class AccessGrants {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private AccessScopes scopes;

  /** A grant as pages show it. */
  public record Grant(
      long id, String userName, long creditorId, Instant grantedAt, String grantedBy) {}

  @RolesAllowed({ADMIN, AUDITOR, SYSTEM})
  public List<Grant> all() {
    return em.createQuery(
            "SELECT s FROM AccessScope s ORDER BY s.userName, s.creditorId", AccessScope.class)
        .getResultStream()
        .map(s -> new Grant(s.id(), s.userName(), s.creditorId(), s.grantedAt(), s.grantedBy()))
        .toList();
  }

  /**
   * Lets a user see a creditor's data. From the first grant on a member of staff sees only what is
   * granted.
   */
  public Optional<Refusal> grant(String userName, long creditorId) {
    String user = userName == null ? "" : userName.strip();
    if (user.isEmpty()) {
      return Refusal.of("access.user.missing");
    }
    if (!scopes.of(user).spans().isEmpty()) {
      return Refusal.of("access.user.outside", user);
    }
    boolean known =
        all().stream().anyMatch(g -> g.userName().equals(user) && g.creditorId() == creditorId);
    if (known) {
      return Refusal.of("access.already.granted", user);
    }
    AccessScope scope = new AccessScope(keys.next(), user, creditorId, clock.now(), actor.name());
    em.persist(scope);
    audit.write("access.granted", "AccessScope", scope.id(), user + " → " + creditorId, null);
    return Optional.empty();
  }

  /** Takes a grant back. Without any grant left a member of staff sees every creditor again. */
  public Optional<Refusal> revoke(long id) {
    AccessScope scope = em.find(AccessScope.class, id);
    if (scope == null) {
      return Refusal.of("access.grant.gone");
    }
    em.remove(scope);
    audit.write(
        "access.revoked", "AccessScope", id, scope.userName() + " → " + scope.creditorId(), null);
    return Optional.empty();
  }
}
