package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.procedure.PlanDraft.atLeast;
import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.handOver;
import static org.saldo.procedure.PlanDraft.internal;
import static org.saldo.procedure.PlanDraft.mail;
import static org.saldo.procedure.PlanDraft.oneOf;
import static org.saldo.procedure.condition.ConditionFact.AMOUNT_OPEN;
import static org.saldo.procedure.condition.ConditionFact.CUSTOMER_DAYS;
import static org.saldo.procedure.condition.ConditionFact.DUNNING_LEVEL;
import static org.saldo.procedure.condition.ConditionFact.HELD_BY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saldo.charge.FeeDecision;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.procedure.condition.CaseTraits;
import org.saldo.procedure.condition.Trait;
import org.saldo.receivable.OpenItems;

/** What simulated nights decide counts in the nights after them. */
class SimulatedCaseTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 2, 1);

  /** No fees; hand-overs as a test says. Remembers since when there was default when fees asked. */
  private static final class Outside implements SimulatedCase.World {

    private final List<LocalDate> defaults = new ArrayList<>();
    private Refusal refusal;

    @Override
    public Optional<FeeDecision> fee(
        Verdict verdict, Money principal, LocalDate defaultSince, Set<String> chargedBefore) {
      defaults.add(defaultSince);
      return Optional.empty();
    }

    @Override
    public Optional<Refusal> refused(CaseFacts facts, ProcedurePlan plan, Verdict verdict) {
      return Optional.ofNullable(refusal);
    }
  }

  private final Outside outside = new Outside();

  private static CaseFacts facts(CaseFacts.Item... items) {
    return new CaseFacts(
        1, "EUR", LocalDate.of(2024, 1, 1), 0, List.of(items), List.of(), List.of());
  }

  private static CaseFacts.Item owed() {
    return Diary.item(1, "2025-01-31");
  }

  /** Each step as {@code key STATE day of the year}. */
  private List<String> nights(CaseFacts facts, boolean done, int days, ProcedurePlan... plans) {
    PlanSet inForce = PlanSet.of(List.of(plans));
    SimulatedCase simulated =
        new SimulatedCase(
            new DatedCase(facts, Map.of(), TODAY),
            null,
            Map.of(),
            Map.of(),
            facts.dunning(),
            done,
            outside);
    LocalDate before = null;
    for (LocalDate night = TODAY; night.isBefore(TODAY.plusDays(days)); night = night.plusDays(1)) {
      simulated.night(inForce, before, night);
      before = night;
    }
    return simulated.steps().stream()
        .map(step -> step.step() + " " + step.state() + " " + step.on().toString().substring(5))
        .sorted()
        .toList();
  }

  @Test
  void handsOverWhatASimulatedDemandPutIntoDefault() {
    assertThat(nights(facts(owed()), true, 60, Diary.standard()))
        .containsExactly(
            "first-call PROPOSED 02-15",
            "hand-over DONE 03-12",
            "reminder DONE 02-07",
            "second-call PROPOSED 02-21");
  }

  @Test
  void leavesAloneWhatIsHandedOver() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .steps(mail("first", 3, 1), handOver("away", 10, 2, "first"), mail("late", 20, 3));
    assertThat(nights(facts(owed()), true, 60, plan))
        .containsExactly("away DONE 02-10", "first DONE 02-03");
  }

  @Test
  void parksWhatCouldNotLeaveTheHouse() {
    outside.refusal = Refusal.because("placement.no.agreement", "F-1");
    ProcedurePlan plan =
        PlanDraft.primary(1, "p").steps(mail("first", 3, 1), handOver("away", 10, 2, "first"));
    assertThat(nights(facts(owed()), true, 60, plan))
        .containsExactly("away PARKED 02-10", "first DONE 02-03");
  }

  @Test
  void goesOnStepByStepOnlyWhenPeopleDoWhatIsProposed() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p").stepByStep().steps(call("call", 3, 1), mail("then", 4, 1));
    assertThat(nights(facts(owed()), true, 30, plan))
        .containsExactly("call PROPOSED 02-03", "then DONE 02-07");
    assertThat(nights(facts(owed()), false, 30, plan)).containsExactly("call PROPOSED 02-03");
  }

  @Test
  void knowsTheLevelOfTheNightsBefore() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .steps(
                mail("first", 3, 2),
                mail("second", 10, 2).with(List.of(atLeast(DUNNING_LEVEL, "2"))),
                mail("third", 20, 3).with(List.of(atLeast(DUNNING_LEVEL, "3"))));
    assertThat(nights(facts(owed()), true, 30, plan))
        .containsExactly("first DONE 02-03", "second DONE 02-10", "third NOT_APPLICABLE 02-20");
  }

  @Test
  void asksForFeesWithTheDefaultThatTheNightsBrought() {
    ProcedurePlan plan =
        PlanDraft.primary(1, "p").steps(mail("first", 3, 1), mail("second", 10, 2));
    nights(facts(owed()), true, 30, plan);
    assertThat(outside.defaults).containsExactly(null, LocalDate.of(2025, 2, 4));
  }

  @Test
  void beginsAndEndsSecondaryProceduresAsHoldsEnd() {
    CaseFacts.Item disputed =
        ItemDraft.of(owed())
            .held("DISPUTE", LocalDate.of(2025, 2, 3), LocalDate.of(2025, 2, 12))
            .item();
    ProcedurePlan dispute =
        PlanDraft.secondary(5, "dispute")
            .when(oneOf(HELD_BY, "DISPUTE"))
            .steps(internal("rep", 0), internal("manager", 5), internal("never", 20));
    assertThat(nights(facts(disputed), true, 60, dispute))
        .containsExactly("manager DONE 02-08", "rep DONE 02-03");
  }

  @Test
  void growsOlderWithTheNights() {
    CaseFacts young = facts(owed()).with("DE", new CaseTraits(Map.of(CUSTOMER_DAYS, Trait.of(10))));
    ProcedurePlan plan =
        PlanDraft.primary(1, "p")
            .steps(mail("m", 3, 1).with(List.of(atLeast(CUSTOMER_DAYS, "20"))));
    assertThat(nights(young, true, 8, plan)).containsExactly("m NOT_APPLICABLE 02-03");
    assertThat(nights(young, true, 30, plan)).containsExactly("m DONE 02-11");
  }

  /** 100.00 was owed since 1 January; 60.00 of it was paid on 20 February. */
  @Test
  void looksBackWithWhatTheLedgerSaysOfTheDay() {
    CaseFacts.Item now = ItemDraft.of(owed()).open("40.00").item();
    DatedCase dated =
        new DatedCase(
            facts(now),
            Map.of(
                1L,
                List.of(
                    new OpenItems.Moved(LocalDate.of(2025, 1, 17), 10000, 10000),
                    new OpenItems.Moved(LocalDate.of(2025, 2, 20), -6000, -6000))),
            LocalDate.of(2025, 3, 1));
    assertThat(dated.on(LocalDate.of(2025, 2, 19)).items().get(0).open())
        .isEqualTo(Money.of("100.00", "EUR"));
    assertThat(dated.on(LocalDate.of(2025, 2, 20)).items().get(0).open())
        .isEqualTo(Money.of("40.00", "EUR"));
    assertThat(dated.principal(1, LocalDate.of(2025, 2, 19))).isEqualTo(Money.of("100.00", "EUR"));
    assertThat(dated.on(LocalDate.of(2025, 1, 1)).items()).as("not issued yet").isEmpty();
    assertThat(
            Traits.tried(
                List.of(atLeast(AMOUNT_OPEN, "50")),
                dated.on(LocalDate.of(2025, 2, 10)),
                LocalDate.of(2025, 2, 10)))
        .allMatch(Finding::held);
  }

  @Test
  void beginsInThePastWithWhatHadHappenedBefore() {
    CaseFacts.Item item = ItemDraft.of(owed()).demandedOn(LocalDate.of(2025, 2, 7)).item();
    CaseFacts.Past reminded =
        new CaseFacts.Past(
            7,
            "reminder",
            StepChannel.EMAIL,
            1,
            1,
            StepState.DONE,
            "due",
            Set.of(1L),
            LocalDate.of(2025, 2, 7),
            null);
    PlanSet plans = PlanSet.of(List.of(Diary.standard()));
    CasePicture picture =
        new CasePicture(
            facts(item),
            plans,
            null,
            Map.of(1L, List.of(reminded)),
            Map.of(),
            LocalDate.of(2025, 3, 1));
    SimulationStart before = SimulationStart.of(picture, plans, TODAY, true);
    assertThat(before.past().get(1L)).isEmpty();
    assertThat(before.facts().items().get(0).demandedOn()).isNull();
    assertThat(before.facts().items().get(0).defaultSince()).isNull();
    assertThat(before.dunning().reached()).isZero();
    SimulationStart after = SimulationStart.of(picture, plans, LocalDate.of(2025, 2, 8), true);
    assertThat(after.past().get(1L)).containsExactly(reminded);
    assertThat(after.facts().items().get(0).defaultSince()).isEqualTo("2025-02-08");
    assertThat(after.dunning().reached()).isEqualTo(1);
  }
}
