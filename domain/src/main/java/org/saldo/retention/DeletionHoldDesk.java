package org.saldo.retention;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.OpenToOutside;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;

/** Where staff keep a case from being deleted, whatever the rules say. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
public class DeletionHoldDesk {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CaseFiles caseFiles;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /** All of a case, the latest first; none when it is out of reach. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @OpenToOutside
  public List<DeletionHoldView> of(UUID caseFile) {
    return inReach(caseFile)
        .map(
            ref ->
                em.createQuery(
                        "SELECT h FROM DeletionHold h WHERE h.caseFileId = :caseFile"
                            + " ORDER BY h.placedAt DESC, h.id DESC",
                        DeletionHold.class)
                    .setParameter("caseFile", ref.id())
                    .getResultStream()
                    .map(DeletionHold::view)
                    .toList())
        .orElse(List.of());
  }

  /**
   * Nothing of the case is deleted from now on.
   *
   * @param reason 1 to 500 characters
   */
  public Optional<Refusal> place(UUID caseFile, String reason) {
    if (isNone(reason)) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Optional<CaseRef> ref = inReach(caseFile);
    if (ref.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    awaitTheNight();
    // A second click finds the hold of the first.
    em.createNativeQuery("SELECT id FROM case_file WHERE id = ?1 FOR UPDATE")
        .setParameter(1, ref.get().id())
        .getResultList();
    if (active(ref.get().id()).isPresent()) {
      return Refusal.of("deletion.hold.already");
    }
    em.persist(
        new DeletionHold(
            keys.next(),
            PublicIds.next(),
            ref.get().id(),
            reason.strip(),
            clock.now(),
            actor.name()));
    em.flush();
    audit.write("deletion.hold.placed", "CaseFile", ref.get().id(), null, reason.strip());
    return Optional.empty();
  }

  /**
   * The rules decide again.
   *
   * @param reason 1 to 500 characters
   */
  public Optional<Refusal> end(UUID caseFile, String reason) {
    if (isNone(reason)) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    Optional<CaseRef> ref = inReach(caseFile);
    if (ref.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    Optional<DeletionHold> hold = active(ref.get().id());
    if (hold.isEmpty()) {
      return Refusal.of("deletion.hold.none");
    }
    hold.get().end(reason.strip(), clock.now(), actor.name());
    audit.write("deletion.hold.ended", "CaseFile", ref.get().id(), null, reason.strip());
    return Optional.empty();
  }

  /** What a night is erasing now is erased; it takes no more before this hold is on record. */
  private void awaitTheNight() {
    em.createNativeQuery("SELECT id FROM retention_part WHERE done = FALSE FOR UPDATE")
        .getResultList();
  }

  private Optional<DeletionHold> active(long caseFileId) {
    return em.createQuery(
            "SELECT h FROM DeletionHold h WHERE h.caseFileId = :caseFile AND h.active = 1",
            DeletionHold.class)
        .setParameter("caseFile", caseFileId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private Optional<CaseRef> inReach(UUID caseFile) {
    return caseFile == null
        ? Optional.empty()
        : caseFiles.byPublicId(caseFile).filter(ref -> actor.scope().covers(ref.creditorId()));
  }

  private static boolean isNone(String reason) {
    return reason == null || reason.isBlank() || reason.length() > MAX_REASON;
  }
}
