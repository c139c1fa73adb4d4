package org.saldo.procedure;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.WorkedCases;
import org.saldo.identity.Keys;
import org.saldo.problem.Refusal;

/**
 * Where people choose the primary procedure of a case themselves. It stays whatever rules say, and
 * no import touches it, until somebody leaves the choice to the rules again. What is proposed by
 * the former procedure goes with the next look at the case.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class PinDesk {

  private static final int MOST_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private CaseFiles caseFiles;
  @Inject private WorkedCases worked;
  @Inject private ProcedurePlans plans;
  @Inject private TraitReader pins;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * Pins a procedure on a case, in the place of one that is pinned.
   *
   * @param procedure key of a primary procedure that is in force; null leaves the choice to the
   *     rules again
   * @param reason why, 1 to 500 characters
   */
  public Optional<Refusal> pin(UUID caseId, String procedure, String reason) {
    Optional<CaseRef> found =
        caseFiles.byPublicId(caseId).filter(c -> actor.scope().covers(c.creditorId()));
    if (found.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    if (reason == null || reason.isBlank() || reason.strip().length() > MOST_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    CaseRef ref = found.get();
    worked.lock(ref.id());
    String now = pins.pins(List.of(ref.id())).get(ref.id());
    if (procedure == null) {
      return now == null
          ? Refusal.of("procedure.pin.none")
          : write(ref, null, "procedure.unpinned", now, reason.strip());
    }
    Optional<ProcedurePlan> plan =
        plans.inForce(clock.today()).primary().stream()
            .filter(each -> each.key().equals(procedure))
            .findFirst();
    if (plan.isEmpty()) {
      return Refusal.because("procedure.pin.unknown", procedure).on("procedure").asOptional();
    }
    return procedure.equals(now)
        ? Refusal.because("procedure.pin.same").on("procedure").asOptional()
        : write(ref, plan.get(), "procedure.pinned", procedure, reason.strip());
  }

  private Optional<Refusal> write(
      CaseRef ref, ProcedurePlan plan, String action, String procedure, String reason) {
    LocalDateTime at = LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC);
    em.createNativeQuery(
            "UPDATE procedure_pin SET pin_slot = NULL, ended_at = ?2, ended_by = ?3"
                + " WHERE case_file_id = ?1 AND pin_slot = 1")
        .setParameter(1, ref.id())
        .setParameter(2, at)
        .setParameter(3, actor.name())
        .executeUpdate();
    if (plan != null) {
      em.createNativeQuery(
              "INSERT INTO procedure_pin (id, case_file_id, procedure_id, pin_slot, reason,"
                  + " pinned_at, pinned_by) VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6)")
          .setParameter(1, keys.next())
          .setParameter(2, ref.id())
          .setParameter(3, plan.procedureId())
          .setParameter(4, reason)
          .setParameter(5, at)
          .setParameter(6, actor.name())
          .executeUpdate();
    }
    audit.write(action, "CaseFile", ref.id(), AuditWords.of(procedure), reason);
    return Optional.empty();
  }
}
