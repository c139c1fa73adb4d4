package org.saldo.casefile;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;

/** Where staff let the steps on a case stand still, and go on again. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, SYSTEM})
public class HoldDesk {

  private static final int MAX_REASON = 500;
  private static final int MAX_MONTHS = 24;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Holds holds;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /**
   * Lets every step on the case stand still from today on.
   *
   * @param until first day on which they go on; null for until released
   * @param stopsInterest whether no interest grows either
   * @param reason 1 to 500 characters
   */
  public Optional<Refusal> place(
      UUID caseFile, LocalDate until, boolean stopsInterest, String reason) {
    // Locked, so that a second click finds the hold of the first.
    Optional<CaseFile> found =
        em.createQuery("SELECT c FROM CaseFile c WHERE c.publicId = :id", CaseFile.class)
            .setParameter("id", caseFile)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .filter(c -> actor.scope().covers(c.ref().creditorId()))
            .findFirst();
    if (found.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    LocalDate today = clock.today();
    if (until != null && (!until.isAfter(today) || until.isAfter(today.plusMonths(MAX_MONTHS)))) {
      return Refusal.because("hold.until.implausible", MAX_MONTHS).on("until").asOptional();
    }
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    long id = found.get().id();
    boolean held =
        holds.active(id).stream()
            .anyMatch(h -> h.reason() == HoldReason.MANUAL && h.receivableId() == null);
    if (held) {
      return Refusal.of("hold.already");
    }
    holds.place(
        new NewHold(id, null, null, HoldReason.MANUAL, null, today, until, why, stopsInterest));
    return Optional.empty();
  }

  /**
   * Ends a hold that a person placed; steps go on today.
   *
   * @param reason 1 to 500 characters
   */
  public Optional<Refusal> release(UUID hold, String reason) {
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Optional<CaseHold> found =
        em.createQuery("SELECT h FROM CaseHold h WHERE h.publicId = :id", CaseHold.class)
            .setParameter("id", hold)
            .getResultStream()
            .filter(h -> inScope(h.view().caseFileId()))
            .findFirst();
    if (found.isEmpty()) {
      return Refusal.of("hold.unknown");
    }
    Hold known = found.get().view();
    if (known.reason() != HoldReason.MANUAL) {
      return Refusal.of("hold.not.manual");
    }
    if (!known.covers(clock.today())) {
      return Refusal.of("hold.ended");
    }
    holds.release(known.id(), clock.today(), why);
    return Optional.empty();
  }

  private boolean inScope(long caseFileId) {
    return actor.scope().covers(em.find(CaseFile.class, caseFileId).ref().creditorId());
  }
}
