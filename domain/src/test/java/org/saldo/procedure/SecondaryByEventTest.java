package org.saldo.procedure;

import static org.saldo.procedure.Diary.standard;
import static org.saldo.procedure.PlanDraft.call;
import static org.saldo.procedure.PlanDraft.internal;
import static org.saldo.procedure.PlanDraft.noneOf;
import static org.saldo.procedure.PlanDraft.oneOf;
import static org.saldo.procedure.condition.ConditionFact.HELD_BY;
import static org.saldo.procedure.condition.ConditionFact.SEGMENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.debtor.MarkKind;
import org.saldo.procedure.condition.Trait;

/** A predefined event starts predefined actions. */
class SecondaryByEventTest {

  private static PlanDraft undeliverable() {
    return PlanDraft.secondary(5, "moved").on(StartEvent.ADDRESS_BAD);
  }

  private static final ProcedurePlan MOVED =
      undeliverable().steps(internal("tell", 0), call("ask", 3, 1));

  private static Diary aCase(ProcedurePlan... plans) {
    return new Diary(plans)
        .is(SEGMENT, Trait.of("gold"))
        .owes(1, "2025-01-31")
        .on("2025-02-01")
        .night()
        .says()
        .turns();
  }

  @ParameterizedTest
  @EnumSource(StartEvent.class)
  void beginsWithItsEventAndNoOther(StartEvent kind) {
    ProcedurePlan plan = PlanDraft.secondary(5, "p").on(kind).steps(internal("tell", 0));
    Diary other = aCase(plan).on("2025-02-02");
    for (StartEvent each : StartEvent.values()) {
      if (each != kind) {
        other.happens(each, 7);
      }
    }
    other.night().turns().stands();
    aCase(plan)
        .on("2025-02-02")
        .happens(kind, 7)
        .night()
        .turns("p begins")
        .says("tell ACT 1")
        .night()
        .says();
  }

  @Test
  void endsWhenItsStepsAreThrough() {
    aCase(MOVED)
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .night()
        .says("tell ACT 1")
        .nightsUntil("2025-02-05")
        .says("ask ACT 1")
        .nightsUntil("2025-02-10")
        .atWork("moved") // nobody asked yet
        .did("ask", 1)
        .nightsUntil("2025-02-11")
        .turns("moved ends")
        .atWork()
        .nightsUntil("2025-02-28")
        .turns()
        .stands("tell DONE 1", "ask DONE 1");
  }

  @Test
  void beginsNothingTwiceForOneEvent() {
    aCase(undeliverable().steps(internal("tell", 0)))
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .nightsUntil("2025-02-25")
        .atWork()
        .stands("tell DONE 1");
  }

  @Test
  void beginsAgainWithTheNextEvent() {
    aCase(undeliverable().steps(internal("tell", 0)))
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .night()
        .nightsUntil("2025-02-10")
        .atWork()
        .happens(StartEvent.ADDRESS_BAD, 8)
        .nightsUntil("2025-02-11")
        .says("tell ACT 1")
        .stands("tell DONE 1", "tell DONE 1/2");
  }

  @Test
  void beginsNothingForAnEventBeforeItsFirstVersion() {
    ProcedurePlan since = undeliverable().since("2025-02-05").steps(internal("tell", 0));
    aCase(since)
        .on("2025-02-04")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .nightsUntil("2025-02-10")
        .atWork()
        .stands();
    aCase(since)
        .on("2025-02-05")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .night()
        .turns("moved begins")
        .stands("tell DONE 1");
  }

  @Test
  void beginsNothingForAnEventThatIsMoreThanThirtyDaysOld() {
    aCase(MOVED)
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .on("2025-03-04") // 30 days
        .night()
        .turns("moved begins");
    aCase(MOVED)
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .on("2025-03-05") // 31 days
        .night()
        .turns()
        .stands();
  }

  @Test
  void asksForItsConditionsTooWhenItBegins() {
    ProcedurePlan gold =
        undeliverable().when(oneOf(SEGMENT, "gold")).steps(internal("tell", 0), internal("b", 5));
    aCase(gold)
        .is(SEGMENT, Trait.of("silver"))
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .night()
        .turns()
        .stands();
    aCase(gold)
        .is(SEGMENT, Trait.of("gold"))
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .night()
        .turns("moved begins")
        .stands("tell DONE 1");
  }

  @Test
  void endsByItsEndConditionsBeforeItsStepsAreThrough() {
    ProcedurePlan plan =
        PlanDraft.secondary(5, "dispute")
            .on(StartEvent.DISPUTE_OPENED)
            .endsWhen(noneOf(HELD_BY, "DISPUTE"))
            .steps(internal("tell-rep", 0), internal("tell-manager", 5));
    aCase(standard(), plan)
        .on("2025-02-03")
        .happens(StartEvent.DISPUTE_OPENED, 7, 1)
        .held(1, "DISPUTE", "2025-02-03", null)
        .night()
        .turns("dispute begins")
        .says("tell-rep ACT 1")
        .held(1, "DISPUTE", "2025-02-03", "2025-02-06")
        .nightsUntil("2025-02-06")
        .turns("dispute ends")
        .nightsUntil("2025-02-10")
        .stands("tell-rep DONE 1", "reminder DONE 1");
  }

  @Test
  void staysAtWorkWhileItsEndConditionsDoNotHold() {
    ProcedurePlan plan =
        PlanDraft.secondary(5, "dispute")
            .on(StartEvent.DISPUTE_OPENED)
            .endsWhen(noneOf(HELD_BY, "DISPUTE"))
            .steps(internal("tell-rep", 0));
    aCase(plan)
        .on("2025-02-03")
        .happens(StartEvent.DISPUTE_OPENED, 7, 1)
        .held(1, "DISPUTE", "2025-02-03", null)
        .nightsUntil("2025-02-20")
        .atWork("dispute")
        .stands("tell-rep DONE 1");
  }

  @Test
  void keepsItsStepsUnderTheReceivableThatTheEventIsAbout() {
    aCase(MOVED, standard())
        .owes(2, "2025-02-01")
        .on("2025-02-03")
        .happens(StartEvent.ADDRESS_BAD, 7, 2)
        .night()
        .says("tell ACT 2");
  }

  @Test
  void withdrawsWhatIsOpenWhenTheDebtorIsInsolvent() {
    aCase(MOVED)
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .night()
        .nightsUntil("2025-02-05")
        .says("ask ACT 1")
        .marked(MarkKind.INSOLVENT, "2025-02-06", null)
        .nightsUntil("2025-02-06")
        .turns("moved ends")
        .stands("tell DONE 1", "ask NOT_APPLICABLE 1")
        .nightsUntil("2025-02-20")
        .turns()
        .says();
  }

  @Test
  void beginsNothingForTheInsolventOrWhenNothingIsOpen() {
    aCase(MOVED)
        .marked(MarkKind.INSOLVENT, "2025-02-02", null)
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .night()
        .turns()
        .stands();
    aCase(MOVED)
        .on("2025-02-02")
        .settled(1)
        .happens(StartEvent.ADDRESS_BAD, 7)
        .night()
        .turns()
        .stands();
  }

  /** The same night twice changes nothing. */
  @Test
  void doesNotEndInTheSecondRunOfANight() {
    aCase(undeliverable().steps(internal("tell", 0)))
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .night()
        .turns("moved begins")
        .night()
        .turns();
  }

  @Test
  void countsFromTheDayOfTheEvent() {
    aCase(MOVED)
        .on("2025-02-02")
        .happens(StartEvent.ADDRESS_BAD, 7)
        .on("2025-02-05") // the nights of the 2nd to 4th were missed
        .night()
        .turns("moved begins")
        .says("tell ACT 1")
        .on("2025-02-07")
        .night()
        .says() // the call comes three days after it was told
        .on("2025-02-08")
        .night()
        .says("ask ACT 1");
  }
}
