package org.saldo.debtor;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/**
 * Lets debtors in: staff issue a code, the debtor enters it once, and the sign-in sees the debtor's
 * claims until the link is ended.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class DebtorAccess {

  /** Days a code is good for; long enough for a letter and a holiday. */
  static final int GOOD_FOR_DAYS = 30;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private DebtorVisibility visibility;
  @Inject private DebtorAccounts accounts;
  @Inject private DebtorTokens tokens;
  @Inject private AccessAttempts attempts;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  @Inject
  @ConfigProperty(name = "saldo.access.pepper")
  private String pepper;

  /**
   * A code to be given to the debtor; it is not stored and cannot be shown again.
   *
   * @param expiresOn the last day it is good
   */
  public record Issued(String code, LocalDate expiresOn) {}

  /**
   * Issues a code. Earlier ones of the debtor that were not used yet are no longer good.
   *
   * @throws RefusedException if the debtor is unknown or out of scope
   */
  public Issued issue(UUID debtorId) {
    Debtor debtor = inScope(debtorId);
    em.createQuery(
            "SELECT c FROM AccessCode c WHERE c.debtorId = :debtor AND c.usedAt IS NULL"
                + " AND c.withdrawnAt IS NULL",
            AccessCode.class)
        .setParameter("debtor", debtor.id())
        .getResultList()
        .forEach(c -> c.withdraw(clock.now()));
    CodeWord word = CodeWord.random();
    LocalDate expiresOn = clock.today().plusDays(GOOD_FOR_DAYS);
    em.persist(
        new AccessCode(
            keys.next(), debtor.id(), word.hash(pepper), clock.now(), actor.name(), expiresOn));
    audit.write("debtor.code.issued", "Debtor", debtor.id(), expiresOn.toString(), null);
    return new Issued(word.printed(), expiresOn);
  }

  /**
   * Links the caller to the debtor of a code. Whether a code never existed, has expired or was used
   * is not told.
   */
  @RolesAllowed(DEBTOR)
  public Optional<Refusal> activate(String typed) {
    String user = actor.name();
    attempts.count(user);
    if (!attempts.withinLimits(user)) {
      return Refusal.because("access.code.later").on("code").asOptional();
    }
    Optional<AccessCode> found =
        CodeWord.typed(typed)
            .flatMap(word -> byHash(word.hash(pepper)))
            .filter(code -> code.usableOn(clock.today()));
    if (found.isEmpty()) {
      return Refusal.because("access.code.invalid").on("code").asOptional();
    }
    AccessCode code = found.get();
    code.use(clock.now(), user);
    if (!accounts.isMine(code.debtorId())) {
      link(user, code.debtorId(), code.id());
    }
    return Optional.empty();
  }

  /** Links a user without a code to the only debtor of an e-mail address; for the demo's people. */
  @RolesAllowed(SYSTEM)
  public void linkByEmail(String userName, String email) {
    List<Long> found = tokens.withToken(DebtorTokens.EMAIL, email.toLowerCase(Locale.ROOT));
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " debtors with " + email);
    }
    link(userName, found.get(0), null);
  }

  /** Links a user without a code. */
  @RolesAllowed(SYSTEM)
  public void link(String userName, UUID debtorId) {
    Debtor debtor =
        byId(debtorId).orElseThrow(() -> new IllegalArgumentException("no debtor " + debtorId));
    if (!accounts.debtorsOf(userName).contains(debtor.id())) {
      link(userName, debtor.id(), null);
    }
  }

  /**
   * Ends a link: from now on that sign-in no longer sees the debtor.
   *
   * @param version the version the person saw
   * @param reason why, 1 to 500 characters
   */
  @RolesAllowed({SUPERVISOR, ADMIN})
  public Optional<Refusal> end(UUID accountId, long version, String reason) {
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > 500) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Optional<DebtorAccount> found =
        em.createQuery("SELECT a FROM DebtorAccount a WHERE a.publicId = :id", DebtorAccount.class)
            .setParameter("id", accountId)
            .getResultStream()
            .filter(a -> visibility.visible(a.debtorId(), actor.scope()))
            .findFirst();
    if (found.isEmpty()) {
      return Refusal.of("debtor.account.unknown");
    }
    DebtorAccount account = found.get();
    if (account.version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    Optional<Refusal> refusal = account.end(clock.now(), actor.name(), why);
    if (refusal.isEmpty()) {
      audit.write("debtor.account.ended", "Debtor", account.debtorId(), account.userName(), why);
    }
    return refusal;
  }

  private void link(String user, long debtorId, Long codeId) {
    em.persist(
        new DebtorAccount(
            keys.next(), PublicIds.next(), user, debtorId, codeId, clock.now(), actor.name()));
    audit.write("debtor.account.linked", "Debtor", debtorId, user, null);
  }

  private Debtor inScope(UUID debtorId) {
    return byId(debtorId)
        .filter(d -> visibility.visible(d.id(), actor.scope()))
        .orElseThrow(() -> new RefusedException(Refusal.because("debtor.unknown")));
  }

  private Optional<Debtor> byId(UUID debtorId) {
    return em.createQuery("SELECT d FROM Debtor d WHERE d.publicId = :id", Debtor.class)
        .setParameter("id", debtorId)
        .getResultStream()
        .findFirst();
  }

  /** Locked: of two who enter the same code at once, the second finds it used. */
  private Optional<AccessCode> byHash(byte[] hash) {
    return em.createQuery("SELECT c FROM AccessCode c WHERE c.codeHash = :hash", AccessCode.class)
        .setParameter("hash", hash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }
}
