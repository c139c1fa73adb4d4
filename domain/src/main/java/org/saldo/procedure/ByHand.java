package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.WorkedCase;
import org.saldo.casefile.WorkedCases;
import org.saldo.correspondence.MessageChannel;

/**
 * A demand that a person writes and that equals a step counts as the step: one that is proposed, or
 * that the next run would carry out. It is done with that message, and no second one goes out.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ByHand {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private WorkedCases worked;
  @Inject private ProcedurePlans plans;
  @Inject private FactsReader reader;
  @Inject private StepBook book;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  /** A step that a message equals. */
  record Equal(StepBook.Matter matter, Verdict verdict) {}

  /**
   * The step that a demand equals, by template and channel; locks the case. Empty when there is
   * none, or nobody works the case.
   */
  public Optional<Equal> step(CaseRef ref, String template, MessageChannel wanted) {
    return worked.lock(ref.id()).flatMap(each -> step(each, template, wanted));
  }

  private Optional<Equal> step(WorkedCase each, String template, MessageChannel wanted) {
    LocalDate today = clock.today();
    PlanSet inForce = plans.inForce(today);
    CasePicture picture = reader.of(List.of(each), inForce, false, today).get(each.ref().id());
    return inForce
        .all()
        .filter(picture::follows)
        .map(plan -> equal(each, picture.facts(plan), plan, template, wanted))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Equal> equal(
      WorkedCase each,
      CaseFacts facts,
      ProcedurePlan plan,
      String template,
      MessageChannel wanted) {
    return Stream.concat(
            facts.past().stream().map(past -> proposed(plan, past)).flatMap(Optional::stream),
            Decision.of(facts, plan, null, clock.today()).stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.ACT))
        .filter(verdict -> equals(verdict.step(), template, wanted))
        .findFirst()
        .map(verdict -> new Equal(new StepBook.Matter(each, facts, plan, null, false), verdict));
  }

  private static boolean equals(PlannedStep step, String template, MessageChannel wanted) {
    return Objects.equals(step.template(), template) && step.channel().name().equals(wanted.name());
  }

  /** What was proposed, as it would be carried out now; what it is about stays as it was. */
  private Optional<Verdict> proposed(ProcedurePlan plan, CaseFacts.Past past) {
    int at = plan.positionOf(past.stepKey());
    if (past.state() != StepState.PROPOSED || at < 0) {
      return Optional.empty();
    }
    StepRun step = em.find(StepRun.class, past.stepRunId());
    return Optional.of(
        new Verdict(
            plan.steps().get(at),
            past.leadingReceivableId(),
            past.cycle(),
            step.dueOn(),
            Verdict.Outcome.ACT,
            List.of(),
            Reasons.read(step.reason()).on(clock.today()),
            past));
  }

  /** The step is done with the message that was written. */
  public void done(Equal equal, long messageId) {
    Reason reason = equal.verdict().reason().and(Finding.rule("done.by.hand", true, actor.name()));
    book.doneByHand(equal.matter(), equal.verdict(), reason, messageId);
  }
}
