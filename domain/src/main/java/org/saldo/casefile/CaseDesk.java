package org.saldo.casefile;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;

/** Where staff start work on a case and say who works it. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, SYSTEM})
public class CaseDesk {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<CaseFileChanged> changed;

  /**
   * Starts work on an account.
   *
   * @param version the version the person saw
   * @param controller user name of who works it; null for the caller
   */
  public Optional<Refusal> open(UUID caseFile, long version, String controller) {
    String who = named(controller);
    return change(
        caseFile, version, "case.opened", who, c -> c.open(actor.name(), who, clock.today()));
  }

  /** Gives a case to a controller. */
  @RolesAllowed({SUPERVISOR, SYSTEM})
  public Optional<Refusal> assign(UUID caseFile, long version, String controller) {
    String who = named(controller);
    return change(caseFile, version, "case.assigned", who, c -> c.assign(who));
  }

  private String named(String controller) {
    return controller == null || controller.isBlank() ? actor.name() : controller.strip();
  }

  private Optional<Refusal> change(
      UUID publicId,
      long version,
      String action,
      String details,
      Function<CaseFile, Optional<Refusal>> step) {
    Optional<CaseFile> found =
        em.createQuery("SELECT c FROM CaseFile c WHERE c.publicId = :id", CaseFile.class)
            .setParameter("id", publicId)
            .setLockMode(LockModeType.OPTIMISTIC)
            .getResultStream()
            .filter(c -> actor.scope().covers(c.ref().creditorId()))
            .findFirst();
    if (found.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    CaseFile caseFile = found.get();
    if (caseFile.version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    Optional<Refusal> refusal = step.apply(caseFile);
    if (refusal.isEmpty()) {
      audit.write(action, "CaseFile", caseFile.id(), details, null);
      em.flush();
      changed.fire(new CaseFileChanged(Set.of(caseFile.id())));
    }
    return refusal;
  }
}
