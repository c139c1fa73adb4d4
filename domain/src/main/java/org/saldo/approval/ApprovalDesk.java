package org.saldo.approval;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.task.TaskKind;
import org.saldo.task.Tasks;

/** Where requests are decided: never by the person who asked. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, ADMIN})
public class ApprovalDesk {

  private static final int MAX_WORDS = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Resource private SessionContext session;
  @Inject private SamePerson persons;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Tasks tasks;
  @Inject private Event<ApprovalDecided> decided;

  /**
   * Approves a request; what it is about happens in this transaction.
   *
   * @param words why; may be empty
   */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, ADMIN})
  public Optional<Refusal> approve(UUID request, String words) {
    return decide(request, ApprovalState.APPROVED, words);
  }

  /**
   * Rejects a request.
   *
   * @param words why, 1 to 500 characters
   */
  @RolesAllowed({SUPERVISOR, ACCOUNTANT, ADMIN})
  public Optional<Refusal> reject(UUID request, String words) {
    if (words == null || words.isBlank()) {
      return Refusal.because("reason.missing").on("words").asOptional();
    }
    return decide(request, ApprovalState.REJECTED, words);
  }

  /** Takes a request back: who asked may. */
  public Optional<Refusal> withdraw(UUID request) {
    Optional<ApprovalRequest> found = find(request);
    if (found.isEmpty()) {
      return Refusal.of("approval.unknown");
    }
    if (!persons.is(found.get().requestedBy(), actor.name())) {
      return Refusal.of("approval.not.yours");
    }
    return settle(found.get(), ApprovalState.WITHDRAWN, null);
  }

  private Optional<Refusal> decide(UUID request, ApprovalState to, String words) {
    Optional<ApprovalRequest> found = find(request);
    if (found.isEmpty()) {
      return Refusal.of("approval.unknown");
    }
    if (words != null && words.length() > MAX_WORDS) {
      return Refusal.because("text.too.long", MAX_WORDS).on("words").asOptional();
    }
    Optional<Refusal> hindrance = hindrance(found.get());
    return hindrance.isPresent() ? hindrance : settle(found.get(), to, words);
  }

  /** Why the caller may not decide a request; empty when nothing is in the way. */
  public Optional<Refusal> hindrance(UUID request) {
    Optional<ApprovalRequest> found = find(request);
    return found.isEmpty() ? Refusal.of("approval.unknown") : hindrance(found.get());
  }

  /** Whether the caller, with this account or another, asked for it and may take it back. */
  public boolean isOwn(UUID request) {
    return find(request).filter(r -> persons.is(r.requestedBy(), actor.name())).isPresent();
  }

  private Optional<Refusal> hindrance(ApprovalRequest request) {
    if (!actor.is(request.deciderRole()) && !actor.is(ADMIN)) {
      return Refusal.of("approval.not.entitled", request.deciderRole());
    }
    return persons.is(request.requestedBy(), actor.name())
        ? Refusal.of("approval.own")
        : Optional.empty();
  }

  private Optional<Refusal> settle(ApprovalRequest request, ApprovalState to, String words) {
    String said = words == null || words.isBlank() ? null : words.strip();
    Optional<Refusal> refusal = request.decide(to, said, clock.now(), actor.name());
    if (refusal.isPresent()) {
      return refusal;
    }
    em.flush();
    audit.write(
        "approval." + to.name().toLowerCase(java.util.Locale.ROOT),
        "CaseFile",
        request.caseFileId(),
        AuditWords.of(request.kind()),
        said);
    tasks.settle(TaskKind.APPROVAL_NEEDED, request.id(), to.name());
    try {
      decided.fire(new ApprovalDecided(request.kind(), request.subjectId(), to, said));
    } catch (RefusedException e) {
      session.setRollbackOnly();
      return e.refusal().asOptional();
    }
    return Optional.empty();
  }

  private Optional<ApprovalRequest> find(UUID request) {
    return em.createQuery(
            "SELECT r FROM ApprovalRequest r WHERE r.publicId = :id", ApprovalRequest.class)
        .setParameter("id", request)
        .getResultStream()
        .filter(r -> actor.scope().covers(r.creditorId()))
        .findFirst();
  }
}
