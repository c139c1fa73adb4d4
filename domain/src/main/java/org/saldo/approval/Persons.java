package org.saldo.approval;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;

/**
 * Which accounts belong to one person, so that nobody approves with a second account what he asked
 * for with the first. An account that is not named here is a person of its own.
 */
@Stateless
@RolesAllowed({ADMIN, SYSTEM})
public class Persons {

  private static final int MAX_NAME = 120;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** An account and the person it belongs to. */
  public record Account(String userName, String person, Instant recordedAt, String recordedBy) {}

  /** All accounts that are named, by person. */
  @RolesAllowed({ADMIN, AUDITOR, SYSTEM})
  public List<Account> all() {
    return em.createQuery(
            "SELECT a FROM PersonAccount a ORDER BY a.person, a.userName", PersonAccount.class)
        .getResultStream()
        .map(PersonAccount::view)
        .toList();
  }

  /** Says that an account belongs to a person. */
  public Optional<Refusal> name(String userName, String person) {
    String user = userName == null ? "" : userName.strip().toLowerCase(Locale.ROOT);
    String who = person == null ? "" : person.strip();
    if (user.isEmpty() || user.length() > MAX_NAME) {
      return Refusal.because("access.user.missing").on("userName").asOptional();
    }
    if (who.isEmpty() || who.length() > MAX_NAME) {
      return Refusal.because("person.missing").on("person").asOptional();
    }
    if (em.find(PersonAccount.class, user) != null) {
      return Refusal.because("person.account.taken", user).on("userName").asOptional();
    }
    em.persist(new PersonAccount(user, who, clock.now(), actor.name()));
    audit.write("person.account.named", "PersonAccount", 0, user + " → " + who, null);
    return Optional.empty();
  }

  /** Takes the account from the person again. */
  public Optional<Refusal> forget(String userName) {
    PersonAccount account = em.find(PersonAccount.class, userName);
    if (account == null) {
      return Refusal.of("person.account.gone");
    }
    em.remove(account);
    audit.write(
        "person.account.forgotten", "PersonAccount", 0, userName + " → " + account.person(), null);
    return Optional.empty();
  }
}
