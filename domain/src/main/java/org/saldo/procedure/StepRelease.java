package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.WorkedCase;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Carries out steps that were proposed, after another look at the facts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StepRelease {

  @Inject private StepFiles files;
  @Inject private ProcedurePlans plans;
  @Inject private FactsReader reader;
  @Inject private StepBook book;
  @Inject private BusinessClock clock;

  /** A step that still holds, as it would be carried out. */
  private record Ready(StepBook.Matter matter, Verdict verdict) {}

  /** What would refuse the release; writes and locks nothing. */
  public Optional<Refusal> check(StepFiles.File file) {
    try {
      Ready ready = ready(file, files.look(file));
      return book.refused(ready.matter(), ready.verdict());
    } catch (RefusedException refused) {
      return Optional.of(refused.refusal());
    }
  }

  /**
   * The step as it would be carried out now; writes and locks nothing.
   *
   * @throws RefusedException when it would not be
   */
  StepOrder order(StepFiles.File file) {
    Ready ready = ready(file, files.look(file));
    return StepBook.order(ready.matter(), ready.verdict(), file.stepRunId());
  }

  /**
   * Carries it out.
   *
   * @param by who releases it
   */
  public Optional<Refusal> release(StepFiles.File file, String by) {
    try {
      Ready ready = ready(file, files.lock(file));
      Reason reason = ready.verdict().reason().and(Finding.rule("released", true, by));
      return book.release(ready.matter(), ready.verdict(), reason);
    } catch (RefusedException refused) {
      return Optional.of(refused.refusal());
    }
  }

  private Ready ready(StepFiles.File file, Optional<WorkedCase> worked) {
    StepRun step = files.step(file);
    refuseIf(step.state() != StepState.PROPOSED, "step.not.proposed");
    refuseIf(step.channel() == StepChannel.CALL, "step.release.call");
    refuseIf(worked.isEmpty(), "step.release.closed");
    LocalDate today = clock.today();
    ProcedurePlan plan = plans.inForce(step.procedureId(), today).orElse(null);
    refuseIf(plan == null || plan.positionOf(step.stepKey()) < 0, "step.release.unplanned");
    CaseFacts facts =
        reader.of(List.of(worked.orElseThrow()), plan, false, today).get(step.caseFileId());
    CaseFacts.Past past =
        facts.past().stream()
            .filter(each -> each.stepRunId() == step.id())
            .findFirst()
            .orElseThrow();
    refuseWhatIsGone(facts, plan, past, today);
    return ready(step, worked.orElseThrow(), facts, plan, past);
  }

  /** Paid, on hold, marked, or something later is due: what the next run would say of it. */
  private static void refuseWhatIsGone(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Past past, LocalDate today) {
    for (Review.Withdrawal gone : Review.of(facts, plan, null, today)) {
      refuseIf(gone.step().stepRunId() == past.stepRunId(), code(gone.reason().deciding()));
    }
    for (Verdict verdict : Decision.of(facts, plan, null, today)) {
      refuseIf(
          verdict.known() != null
              && verdict.known().stepRunId() == past.stepRunId()
              && verdict.outcome() == Verdict.Outcome.OVERTAKEN,
          "step.release.overtaken");
    }
  }

  private static String code(Finding gone) {
    return switch (gone.code()) {
      case "still.open" -> "step.release.paid";
      case "not.held" -> "step.release.held";
      default -> "step.release.marked";
    };
  }

  private Ready ready(
      StepRun step, WorkedCase worked, CaseFacts facts, ProcedurePlan plan, CaseFacts.Past past) {
    PlannedStep planned = plan.steps().get(plan.positionOf(step.stepKey()));
    CaseFacts.Item leading =
        facts.items().stream()
            .filter(item -> item.id() == step.leadingReceivableId())
            .findFirst()
            .orElseThrow();
    LocalDate today = clock.today();
    Reason reason = Reasons.read(step.reason()).on(today);
    if (planned.channel().gated()) {
      for (Finding rule : Gate.tried(facts, planned, leading, today)) {
        refuseIf(!rule.held(), "step.release." + rule.code());
        reason = reason.and(rule);
      }
    }
    Verdict verdict =
        new Verdict(
            planned,
            leading.id(),
            past.cycle(),
            today,
            Verdict.Outcome.ACT,
            Leading.items(facts, plan, leading, planned, today),
            reason,
            past);
    return new Ready(new StepBook.Matter(worked, facts, plan, null), verdict);
  }

  private static void refuseIf(boolean refused, String code) {
    if (refused) {
      throw new RefusedException(Refusal.because(code));
    }
  }
}
