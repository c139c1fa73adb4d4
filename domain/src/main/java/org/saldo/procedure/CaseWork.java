package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.saldo.calendar.SystemTime;
import org.saldo.casefile.WorkedCase;

/** Decides a case by every procedure that is in force, and does as was decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseWork {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private ProcedurePlans plans;
  @Inject private FactsReader reader;
  @Inject private StepBook book;
  @Inject private SecondaryRuns secondaryRuns;

  /**
   * A look at a case.
   *
   * @param lookedOn the day of the look before; null for none
   * @param missed whether nights were missed since
   * @param on the day it is for
   * @param runId the dunning run; null when there is none
   * @param proposing whether steps are proposed that would be carried out
   */
  record Look(
      WorkedCase worked,
      LocalDate lookedOn,
      boolean missed,
      LocalDate on,
      Long runId,
      boolean proposing) {}

  /** Decides and does; the case is locked by the caller. */
  public StepCounts work(Look look) {
    PlanSet inForce = plans.inForce(look.on());
    CasePicture picture = picture(look, inForce);
    StepCounts counts = book.withdraw(picture.leftBehind(picture.assignment()), look.runId());
    counts = counts.plus(primary(look, picture));
    boolean changed = counts.any() && !inForce.secondary().isEmpty();
    return counts.plus(secondaries(look, changed ? picture(look, inForce) : picture));
  }

  /** Decides and does what secondary procedures say alone; the case is locked by the caller. */
  public StepCounts secondaries(Look look) {
    return secondaries(look, picture(look, plans.inForce(look.on())));
  }

  private StepCounts secondaries(Look look, CasePicture picture) {
    StepCounts counts = StepCounts.NONE;
    for (ProcedurePlan plan : picture.plans().secondary()) {
      counts =
          counts.plus(
              secondary(look, counts.any() ? picture(look, picture.plans()) : picture, plan));
    }
    return counts;
  }

  /** Has secondary procedures look at cases soon, where there are any. */
  public void askFor(Collection<Long> cases, LocalDate today) {
    if (cases.isEmpty() || plans.inForce(today).secondary().isEmpty()) {
      return;
    }
    String keys = cases.stream().map(String::valueOf).collect(Collectors.joining(", "));
    em.createNativeQuery(
            "INSERT IGNORE INTO case_look (case_file_id, asked_at, attempts)"
                + " SELECT id, ?1, 0 FROM case_file WHERE status IN ('OPEN', 'REOPENED')"
                + " AND id IN ("
                + keys
                + ")")
        .setParameter(1, SystemTime.utc())
        .executeUpdate();
  }

  private CasePicture picture(Look look, PlanSet inForce) {
    return reader
        .of(List.of(look.worked()), inForce, look.missed(), look.on())
        .get(look.worked().ref().id());
  }

  private StepCounts primary(Look look, CasePicture before) {
    Assignment assignment = before.assignment();
    ProcedurePlan plan = assignment.plan();
    if (plan == null) {
      return StepCounts.NONE;
    }
    StepCounts counts =
        book.withdraw(
            Review.of(before.facts(assignment), plan, look.lookedOn(), look.on()), look.runId());
    CasePicture picture = counts.any() ? picture(look, before.plans()) : before;
    return counts.plus(take(look, picture.facts(assignment), plan));
  }

  private StepCounts secondary(Look look, CasePicture picture, ProcedurePlan plan) {
    CaseFacts facts = picture.facts(plan);
    Optional<Turn> turn = Turn.of(facts, plan, look.on());
    if (turn.isPresent()) {
      facts = facts.with(secondaryRuns.turn(facts, plan, turn.get()));
    }
    if (facts.run() == null) {
      return StepCounts.NONE;
    }
    StepCounts counts =
        book.withdraw(Review.of(facts, plan, look.lookedOn(), look.on()), look.runId());
    if (counts.any()) {
      facts = picture(look, picture.plans()).facts(plan);
    }
    counts = counts.plus(take(look, facts, plan));
    return turn.isPresent() ? counts.plus(StepCounts.TURNED) : counts;
  }

  private StepCounts take(Look look, CaseFacts facts, ProcedurePlan plan) {
    StepBook.Matter matter =
        new StepBook.Matter(look.worked(), facts, plan, look.runId(), look.proposing());
    StepCounts counts = book.take(matter, Decision.of(facts, plan, look.lookedOn(), look.on()));
    if (plan.steps().stream().anyMatch(step -> step.latestBy() != null)) {
      // As it stands after the night's decisions: what is overtaken is late no more.
      CaseFacts now = counts.any() ? now(look, facts, plan) : facts;
      Lateness.of(now, plan, look.on()).forEach(step -> book.late(matter, step, look.on()));
    }
    return counts;
  }

  private CaseFacts now(Look look, CaseFacts facts, ProcedurePlan plan) {
    CaseFacts read = picture(look, plans.inForce(look.on())).facts(plan);
    return facts.with(read.items(), read.marks(), read.past());
  }

  /**
   * Withdraws what does not hold any more, of many cases at once, without carrying anything out.
   *
   * @param cases as they stand now
   */
  public void review(List<WorkedCase> cases, LocalDate today) {
    PlanSet inForce = plans.inForce(today);
    for (CasePicture picture : reader.of(cases, inForce, false, today).values()) {
      Assignment assignment = picture.assignment();
      book.withdraw(picture.leftBehind(assignment), null);
      if (assignment.plan() != null) {
        CaseFacts facts = picture.facts(assignment);
        book.withdraw(Review.of(facts, assignment.plan(), null, today), null);
      }
      for (ProcedurePlan plan : inForce.secondary()) {
        review(picture.facts(plan), plan, today);
      }
    }
  }

  private void review(CaseFacts facts, ProcedurePlan plan, LocalDate today) {
    Optional<Turn> ends = Turn.of(facts, plan, today).filter(turn -> !turn.begins());
    CaseFacts now =
        ends.isEmpty() ? facts : facts.with(secondaryRuns.turn(facts, plan, ends.get()));
    book.withdraw(Review.of(now, plan, null, today), null);
  }
}
