package org.saldo.procedure;

import static org.saldo.procedure.condition.ConditionFact.COUNTRY;
import static org.saldo.procedure.condition.ConditionFact.DEBTOR_KIND;
import static org.saldo.procedure.condition.ConditionFact.SEGMENT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.WorkedCase;
import org.saldo.charge.FeeChannel;
import org.saldo.charge.FeeDecision;
import org.saldo.charge.FeeKind;
import org.saldo.charge.FeeOutlook;
import org.saldo.charge.FeeQuestion;
import org.saldo.debtor.DebtorKind;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.procedure.condition.CaseTraits;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.condition.Trait;
import org.saldo.receivable.OpenItems;

/**
 * Goes through nights with the very decision that runs use, for the versions that are in force and
 * for those with a draft among them, and writes nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Simulator {

  /** What fee rules ask of a case. */
  private static final Set<ConditionFact> FOR_FEES = EnumSet.of(DEBTOR_KIND, COUNTRY, SEGMENT);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private ProcedurePlans plans;
  @Inject private FactsReader reader;
  @Inject private OpenItems items;
  @Inject private FeeOutlook feeOutlook;
  @Inject private StepActions actions;
  @Inject private BusinessClock clock;

  /**
   * What is to be simulated.
   *
   * @param versionId a draft; null when only what is in force is looked at
   * @param first first night
   * @param last last night, not before the first
   * @param draftFrom night from which the draft is in force
   * @param back whether nights are looked at that are over: then the versions of today and the
   *     draft are tried on the past, as if the procedures had begun with the first night
   * @param proposalsAreDone whether people do what is proposed on the day it is
   */
  public record Wish(
      Long versionId,
      LocalDate first,
      LocalDate last,
      LocalDate draftFrom,
      boolean back,
      boolean proposalsAreDone) {

    /** Whether two worlds are compared. */
    public boolean drafted() {
      return versionId != null;
    }
  }

  /**
   * What comes of a case.
   *
   * @param now by the versions in force
   * @param drafted with the draft; empty when there is none
   */
  public record Outcome(
      long caseFileId,
      long creditorId,
      String currency,
      List<SimulatedStep> now,
      List<SimulatedStep> drafted) {

    public Outcome {
      now = List.copyOf(now);
      drafted = List.copyOf(drafted);
    }
  }

  /** What holds for all cases of a simulation; for one thread. */
  public static final class Session {

    private final Wish wish;
    private final LocalDate today;
    private final LocalDate lookedOn;
    private final Map<LocalDate, PlanSet> now = new HashMap<>();
    private final Map<LocalDate, PlanSet> drafted = new HashMap<>();
    private final PlanSet asked;
    private final FeeOutlook.Book fees;

    private Session(
        Wish wish,
        LocalDate today,
        LocalDate lookedOn,
        Map<LocalDate, PlanSet> now,
        Optional<ProcedurePlan> draft,
        FeeOutlook.Book fees) {
      this.wish = wish;
      this.today = today;
      this.lookedOn = lookedOn;
      this.fees = fees;
      List<ProcedurePlan> all = new ArrayList<>();
      now.values().stream().distinct().forEach(plans -> all.addAll(plans.all().toList()));
      draft.ifPresent(all::add);
      asked = PlanSet.of(all);
      this.now.putAll(now);
      Map<PlanSet, PlanSet> withDraft = new HashMap<>();
      now.forEach(
          (day, plans) ->
              drafted.put(
                  day,
                  day.isBefore(wish.draftFrom()) || draft.isEmpty()
                      ? plans
                      : withDraft.computeIfAbsent(plans, each -> each.with(draft.get()))));
    }
  }

  /**
   * Reads the versions; empty when the draft is gone, or has no step.
   *
   * <p>Everything is read in the transaction of the caller.
   */
  public Optional<Session> begin(Wish wish) {
    LocalDate today = clock.today();
    Optional<ProcedurePlan> draft =
        wish.drafted() ? plans.version(wish.versionId(), wish.first()) : Optional.empty();
    if (wish.drafted() && draft.isEmpty()) {
      return Optional.empty();
    }
    if (wish.back()) {
      draft =
          draft.map(plan -> plan.since().isAfter(wish.first()) ? plan.since(wish.first()) : plan);
    }
    Map<LocalDate, PlanSet> now = new HashMap<>();
    NavigableMap<LocalDate, PlanSet> seen = plans.asSeen(today, wish.last());
    PlanSet ofToday = seen.get(today).since(wish.first());
    wish.first()
        .datesUntil(wish.last().plusDays(1))
        .forEach(day -> now.put(day, wish.back() ? ofToday : seen.floorEntry(day).getValue()));
    return Optional.of(
        new Session(
            wish, today, wish.back() ? null : lookedOn(today), now, draft, feeOutlook.open()));
  }

  private LocalDate lookedOn(LocalDate today) {
    Date last =
        (Date)
            em.createNativeQuery(
                    "SELECT MAX(business_date) FROM dunning_run WHERE state = 'DONE'"
                        + " AND business_date < ?1")
                .setParameter(1, (Object) today)
                .getSingleResult();
    return CaseLook.lookedOn(last == null ? null : last.toLocalDate(), today);
  }

  /** What comes of cases. */
  public List<Outcome> of(Session session, Collection<WorkedCase> cases) {
    Map<Long, CasePicture> pictures =
        reader.of(cases, session.asked, true, session.today, FOR_FEES);
    Map<Long, List<OpenItems.Moved>> moved =
        items.moved(cases.stream().map(each -> each.ref().id()).toList());
    return cases.stream()
        .map(each -> outcome(session, each, pictures.get(each.ref().id()), moved))
        .toList();
  }

  private Outcome outcome(
      Session session,
      WorkedCase worked,
      CasePicture picture,
      Map<Long, List<OpenItems.Moved>> moved) {
    Map<Long, List<OpenItems.Moved>> its = new HashMap<>();
    picture
        .base()
        .items()
        .forEach(item -> its.put(item.id(), moved.getOrDefault(item.id(), List.of())));
    Wish wish = session.wish;
    SimulationStart start = SimulationStart.of(picture, session.asked, wish.first(), wish.back());
    DatedCase dated = new DatedCase(start.facts(), its, session.today);
    SimulatedCase.World world = world(session, worked, picture.base().traits());
    return new Outcome(
        worked.ref().id(),
        worked.ref().creditorId(),
        worked.ref().currency(),
        through(session, session.now, start.simulated(dated, wish.proposalsAreDone(), world)),
        wish.drafted()
            ? through(
                session, session.drafted, start.simulated(dated, wish.proposalsAreDone(), world))
            : List.of());
  }

  private static List<SimulatedStep> through(
      Session session, Map<LocalDate, PlanSet> plans, SimulatedCase simulated) {
    LocalDate lookedOn = session.lookedOn;
    for (LocalDate night = session.wish.first();
        !night.isAfter(session.wish.last());
        night = night.plusDays(1)) {
      simulated.night(plans.get(night), lookedOn, night);
      lookedOn = night;
    }
    return List.copyOf(simulated.steps());
  }

  private SimulatedCase.World world(Session session, WorkedCase worked, CaseTraits traits) {
    return new SimulatedCase.World() {

      @Override
      public Optional<FeeDecision> fee(
          Verdict verdict, Money principal, LocalDate defaultSince, Set<String> chargedBefore) {
        FeeQuestion asked =
            new FeeQuestion(
                FeeKind.DUNNING_FEE,
                verdict.reason().on(),
                worked.ref().creditorId(),
                word(traits, SEGMENT),
                DebtorKind.valueOf(word(traits, DEBTOR_KIND)),
                word(traits, COUNTRY),
                verdict.step().key(),
                verdict.step().level(),
                FeeChannel.valueOf(verdict.step().channel().name()),
                principal,
                defaultSince,
                chargedBefore);
        return session.fees.fee(asked, worked.ref().id(), verdict.leadingReceivableId());
      }

      @Override
      public Optional<Refusal> refused(CaseFacts facts, ProcedurePlan plan, Verdict verdict) {
        return actions.refused(
            new StepBook.Matter(worked, facts, plan, null, false).order(verdict, 0));
      }
    };
  }

  private static String word(CaseTraits traits, ConditionFact fact) {
    Trait trait = traits.of(fact);
    return trait.words().isEmpty() ? null : trait.words().iterator().next();
  }
}
