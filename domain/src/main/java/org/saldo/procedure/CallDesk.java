package org.saldo.procedure;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.correspondence.CallOutcome;
import org.saldo.correspondence.ContactLog;
import org.saldo.correspondence.NewCall;
import org.saldo.correspondence.contact.ContactGate;
import org.saldo.correspondence.contact.ContactPause;
import org.saldo.correspondence.contact.ContactScopes;
import org.saldo.debtor.ContactBlocks;
import org.saldo.debtor.ContactWay;
import org.saldo.problem.Refusal;

/** Where people write down the calls that procedures asked them to make. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class CallDesk {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CaseFiles caseFiles;
  @Inject private ContactLog contacts;
  @Inject private ContactGate gate;
  @Inject private ContactScopes scopes;
  @Inject private ContactBlocks blocks;
  @Inject private StepBook book;
  @Inject private CallPlans plans;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * Writes a call down. Who was reached: the step is done and off the worksheet. Nobody answered,
   * busy, or called back later: it is tried again when the rules say; after the last attempt the
   * step is done as not reached, and the procedure's next step or a task follows.
   */
  public Optional<Refusal> record(UUID stepRun, CallReport report) {
    Optional<StepRun> found = found(stepRun);
    if (found.isEmpty()) {
      return Refusal.of("step.unknown");
    }
    StepRun step = found.get();
    if (step.state() != StepState.PROPOSED) {
      return Refusal.of("step.not.proposed");
    }
    CaseRef ref = caseOf(step);
    Optional<Refusal> refusal = past(report).or(() -> contacts.call(call(step, ref, report)));
    if (refusal.isEmpty()) {
      settle(step, ref, report);
    }
    return refusal;
  }

  private Optional<Refusal> past(CallReport report) {
    return report.outcome() == CallOutcome.CALL_BACK
            && report.nextActionOn() != null
            && report.callBackAt() != null
            && report
                .nextActionOn()
                .atTime(report.callBackAt())
                .atZone(clock.zone())
                .toInstant()
                .isBefore(clock.now())
        ? Refusal.because("contact.time.past").on("callBackAt").asOptional()
        : Optional.empty();
  }

  /** The step is done, unless the call is tried again. */
  private void settle(StepRun step, CaseRef ref, CallReport report) {
    Finding called = Finding.rule("called", true, report.outcome().name());
    Reason reason = Reasons.read(step.reason()).on(clock.today()).and(called);
    if (report.outcome().isToBeTriedAgain()) {
      Optional<Finding> over = plans.after(step, ref, report);
      if (over.isEmpty()) {
        return;
      }
      reason = reason.and(over.get());
    }
    plans.ended(step);
    book.change(step, StepState.DONE, reason, null);
    book.settle(step.id(), reason);
    book.tell(step);
  }

  /**
   * Why it is not the time to call, or why he was called often enough; empty when nothing speaks
   * against it, or when there is no such call to be made. A person may call all the same.
   */
  public Optional<Refusal> warning(UUID stepRun) {
    return found(stepRun).filter(s -> s.state() == StepState.PROPOSED).flatMap(this::against);
  }

  private Optional<Refusal> against(StepRun step) {
    CaseRef ref = caseOf(step);
    return blocks.stops(ref.debtorId(), ContactWay.CALL, clock.today())
        ? Refusal.of("message.blocked")
        : gate.pause(scopes.of(ref.creditorId(), ref.debtorId(), ref.id()), ContactWay.CALL, true)
            .map(ContactPause::reason);
  }

  private Optional<StepRun> found(UUID stepRun) {
    return em.createQuery("SELECT s FROM StepRun s WHERE s.publicId = :id", StepRun.class)
        .setParameter("id", stepRun)
        .getResultStream()
        .filter(s -> s.channel() == StepChannel.CALL)
        .filter(s -> actor.scope().covers(caseOf(s).creditorId()))
        .findFirst();
  }

  private CaseRef caseOf(StepRun step) {
    return caseFiles.byId(step.caseFileId()).orElseThrow();
  }

  private NewCall call(StepRun step, CaseRef ref, CallReport report) {
    return new NewCall(
        DemandSteps.caseOf(ref),
        report.outcome(),
        report.number(),
        report.note(),
        report.nextAction(),
        report.nextActionOn(),
        about(step),
        step.id());
  }

  private List<Long> about(StepRun step) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT receivable_id FROM step_run_item WHERE step_run_id = ?1 ORDER BY id")
            .setParameter(1, step.id())
            .getResultList();
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }
}
