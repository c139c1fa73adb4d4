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
    return round(look).all();
  }

  /** Decides and does what secondary procedures say alone; the case is locked by the caller. */
  public StepCounts secondaries(Look look) {
    return round(look).secondaries();
  }

  private CaseRound round(Look look) {
    return new CaseRound(new Books(look, plans.inForce(look.on())), look.lookedOn(), look.on());
  }

  /** Writes what is decided of a case into the database. */
  private final class Books implements CaseRound.Scribe {

    private final Look look;
    private final PlanSet inForce;

    Books(Look look, PlanSet inForce) {
      this.look = look;
      this.inForce = inForce;
    }

    @Override
    public CasePicture picture() {
      return reader
          .of(List.of(look.worked()), inForce, look.missed(), look.on())
          .get(look.worked().ref().id());
    }

    @Override
    public StepCounts withdraw(List<Review.Withdrawal> gone) {
      return book.withdraw(gone, look.runId());
    }

    @Override
    public CaseFacts.Run turn(CaseFacts facts, ProcedurePlan plan, Turn turn) {
      return secondaryRuns.turn(facts, plan, turn);
    }

    @Override
    public StepCounts take(CaseFacts facts, ProcedurePlan plan, List<Verdict> verdicts) {
      return book.take(matter(facts, plan), verdicts);
    }

    @Override
    public void late(CaseFacts facts, ProcedurePlan plan, CaseFacts.Past step) {
      book.late(matter(facts, plan), step, look.on());
    }

    private StepBook.Matter matter(CaseFacts facts, ProcedurePlan plan) {
      return new StepBook.Matter(look.worked(), facts, plan, look.runId(), look.proposing());
    }
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
