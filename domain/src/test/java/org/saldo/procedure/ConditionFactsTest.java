package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.saldo.procedure.PlanDraft.atLeast;
import static org.saldo.procedure.PlanDraft.lessThan;
import static org.saldo.procedure.PlanDraft.mail;
import static org.saldo.procedure.PlanDraft.noneOf;
import static org.saldo.procedure.PlanDraft.oneOf;
import static org.saldo.procedure.condition.ConditionFact.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.debtor.MarkKind;
import org.saldo.procedure.condition.CaseTraits;
import org.saldo.procedure.condition.Condition;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.condition.FactKind;
import org.saldo.procedure.condition.Trait;

/** What conditions may ask of a case, each with its borders. */
class ConditionFactsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 2, 10);

  private static Diary aCase() {
    return new Diary(PlanDraft.primary(1, "p").steps(mail("m", 7, 1))).on("2025-02-10");
  }

  private static boolean holds(Diary diary, Condition condition) {
    CaseTraits traits = Traits.on(diary.facts(), TODAY);
    return condition.holds(traits);
  }

  private static CaseTraits known(ConditionFact fact, Trait trait) {
    return CaseTraits.NONE.with(java.util.Map.of(fact, trait));
  }

  @ParameterizedTest
  @EnumSource(ConditionFact.class)
  void comparesEachNumberFromItsBorderOnAndEachWordWithSeveral(ConditionFact fact) {
    if (fact.kind() == FactKind.NUMBER) {
      assertThat(atLeast(fact, "5").holds(known(fact, Trait.of(4)))).isFalse();
      assertThat(atLeast(fact, "5").holds(known(fact, Trait.of(5)))).isTrue();
      assertThat(atLeast(fact, "5").holds(known(fact, Trait.of(6)))).isTrue();
      assertThat(lessThan(fact, "5").holds(known(fact, Trait.of(4)))).isTrue();
      assertThat(lessThan(fact, "5").holds(known(fact, Trait.of(5)))).isFalse();
      assertThat(lessThan(fact, "-2").holds(known(fact, Trait.of(-3)))).isTrue();
    } else {
      CaseTraits two = known(fact, Trait.of(Set.of("a", "b")));
      assertThat(oneOf(fact, "b", "c").holds(two)).isTrue();
      assertThat(oneOf(fact, "c", "d").holds(two)).isFalse();
      assertThat(noneOf(fact, "b", "c").holds(two)).isFalse();
      assertThat(noneOf(fact, "c", "d").holds(two)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(ConditionFact.class)
  void holdsNeitherWayForANumberThatIsNotKnownAndNoneOfForNoWord(ConditionFact fact) {
    if (fact.kind() == FactKind.NUMBER) {
      CaseTraits unknown = known(fact, Trait.of((BigDecimal) null));
      assertThat(atLeast(fact, "-1000").holds(unknown)).isFalse();
      assertThat(lessThan(fact, "1000").holds(unknown)).isFalse();
    } else {
      CaseTraits none = known(fact, Trait.of((String) null));
      assertThat(oneOf(fact, "a").holds(none)).isFalse();
      assertThat(noneOf(fact, "a").holds(none)).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(ConditionFact.class)
  void neverHoldsOrFailsByOversight(ConditionFact fact) {
    if (!fact.read()) {
      assertThat(Traits.on(aCase().facts(), TODAY).of(fact)).isNotNull();
      return;
    }
    Condition condition =
        fact.kind() == FactKind.NUMBER ? atLeast(fact, "1") : noneOf(fact, "anything");
    assertThatThrownBy(() -> holds(aCase(), condition))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(fact.name());
    Trait known = fact.kind() == FactKind.NUMBER ? Trait.of(1) : Trait.of("word");
    assertThat(holds(aCase().is(fact, known), condition)).isTrue();
  }

  @Test
  void looksUpEveryFactThatTheDecisionDoesNotKnowAnyhow() {
    Set<ConditionFact> lookedUp = new HashSet<>(TraitReader.OF_THE_CASE);
    lookedUp.addAll(TraitReader.OF_THE_CLAIMS);
    assertThat(ConditionFact.values())
        .allSatisfy(fact -> assertThat(lookedUp.contains(fact)).isEqualTo(fact.read()));
  }

  @Test
  void asksForReturnedPaymentsOfAYear() {
    Diary diary = aCase().owes(1, "2023-12-01").owes(2, "2023-12-01");
    diary.held(1, "PAID", "2024-01-01", "2024-02-10").held(2, "PAID", "2024-01-05", "2024-02-11");
    diary.held(1, "PAID", "2024-06-01", "2024-06-20").held(2, "PAID", "2024-06-01", "2024-06-20");
    LocalDate day = LocalDate.of(2025, 2, 10);
    // The tenth of February a year ago is out, the eleventh is in; one day counts once.
    assertThat(Traits.on(diary.facts(), day).of(ConditionFact.RETURNED_PAYMENTS).number())
        .isEqualByComparingTo("2");
    assertThat(
            Traits.on(diary.facts(), LocalDate.of(2024, 2, 9))
                .of(ConditionFact.RETURNED_PAYMENTS)
                .number())
        .isEqualByComparingTo("0");
  }

  @Test
  void asksForAllThatIsOpenWithCreditsAgainstIt() {
    Diary diary = aCase().owes(1, "2025-01-31").owes(2, "2025-03-31");
    assertThat(holds(diary, atLeast(AMOUNT_OPEN, "200.00"))).isTrue();
    assertThat(holds(diary, atLeast(AMOUNT_OPEN, "200.01"))).isFalse();
    diary.owes(new ItemDraft(3, LocalDate.of(2025, 2, 1)).open("-50.00").followsNothing().item());
    assertThat(holds(diary, atLeast(AMOUNT_OPEN, "150.00"))).isTrue();
    assertThat(holds(diary, lessThan(AMOUNT_OPEN, "150.01"))).isTrue();
    assertThat(holds(aCase(), lessThan(AMOUNT_OPEN, "0.01"))).isTrue(); // nothing is zero
  }

  @Test
  void asksForDaysSinceTheOldestWasDue() {
    Diary diary = aCase().owes(1, "2025-02-08").owes(2, "2025-02-01");
    assertThat(holds(diary, atLeast(DAYS_OVERDUE, "9"))).isTrue();
    assertThat(holds(diary, atLeast(DAYS_OVERDUE, "10"))).isFalse();
    diary.settled(2);
    assertThat(holds(diary, atLeast(DAYS_OVERDUE, "2"))).isTrue();
    assertThat(holds(diary, atLeast(DAYS_OVERDUE, "3"))).isFalse();
    Diary early = aCase().owes(1, "2025-02-12");
    assertThat(holds(early, atLeast(DAYS_OVERDUE, "-2"))).isTrue();
    assertThat(holds(early, lessThan(DAYS_OVERDUE, "-1"))).isTrue();
    assertThat(holds(aCase(), lessThan(DAYS_OVERDUE, "1000"))).isFalse(); // nothing open
    assertThat(holds(aCase(), atLeast(DAYS_OVERDUE, "-1000"))).isFalse();
  }

  @Test
  void asksForTheNumberOfWhatIsOpenDueOrNot() {
    Diary diary = aCase().owes(1, "2025-01-01").owes(2, "2025-05-01").owes(3, "2025-01-02");
    diary.settled(3);
    assertThat(holds(diary, atLeast(NUMBER_OPEN, "2"))).isTrue();
    assertThat(holds(diary, atLeast(NUMBER_OPEN, "3"))).isFalse();
    diary.owes(new ItemDraft(4, LocalDate.of(2025, 1, 3)).open("-5.00").followsNothing().item());
    assertThat(holds(diary, atLeast(NUMBER_OPEN, "3"))).isFalse(); // a credit is not asked for
  }

  @Test
  void asksForTheLevelReached() {
    Diary diary = aCase().owes(1, "2025-02-03");
    assertThat(holds(diary, lessThan(DUNNING_LEVEL, "1"))).isTrue();
    diary.night();
    assertThat(holds(diary, lessThan(DUNNING_LEVEL, "1"))).isTrue(); // the one before the day
    CaseTraits tomorrow = Traits.on(diary.facts(), TODAY.plusDays(1));
    assertThat(atLeast(DUNNING_LEVEL, "1").holds(tomorrow)).isTrue();
    assertThat(atLeast(DUNNING_LEVEL, "2").holds(tomorrow)).isFalse();
  }

  @Test
  void asksForMarksOfTheDay() {
    Diary diary = aCase().marked(MarkKind.VULNERABLE, "2025-02-10", "2025-02-11");
    diary.marked(MarkKind.DECEASED, "2025-02-11", null);
    assertThat(holds(diary, oneOf(MARK, "VULNERABLE", "DECEASED"))).isTrue();
    assertThat(holds(diary, oneOf(MARK, "DECEASED"))).isFalse();
    diary.marked(MarkKind.VULNERABLE, "2025-02-01", "2025-02-10");
    assertThat(holds(diary, noneOf(MARK, "VULNERABLE"))).isTrue();
  }

  @Test
  void asksForWhatHoldsAnOpenReceivableAllOrAPartOfIt() {
    Diary diary = aCase().owes(1, "2025-01-31").owes(2, "2025-01-31");
    assertThat(holds(diary, noneOf(HELD_BY, "DISPUTE", "PROMISE", "PLAN", "MANUAL"))).isTrue();
    diary.held(1, "PROMISE", "2025-02-01", "2025-02-10");
    assertThat(holds(diary, oneOf(HELD_BY, "PROMISE"))).as("ended today").isFalse();
    diary.held(1, "PROMISE", "2025-02-10", "2025-02-11");
    assertThat(holds(diary, oneOf(HELD_BY, "PROMISE"))).isTrue();
    diary.partHeld(2, "10.00", "DISPUTE");
    assertThat(holds(diary, oneOf(HELD_BY, "DISPUTE"))).isTrue();
    diary.settled(1);
    assertThat(holds(diary, oneOf(HELD_BY, "PROMISE"))).as("paid").isFalse();
  }

  @Test
  void asksForTheCurrency() {
    assertThat(holds(aCase(), oneOf(CURRENCY, "USD", "EUR"))).isTrue();
    assertThat(holds(aCase(), noneOf(CURRENCY, "EUR"))).isFalse();
  }

  @Test
  void refusesNonsense() {
    assertThat(atLeast(AMOUNT_OPEN, "ten").check()).isPresent();
    assertThat(atLeast(AMOUNT_OPEN, "10.001").check()).isPresent();
    assertThat(atLeast(AMOUNT_OPEN, "-10.00").check()).isEmpty();
    assertThat(atLeast(SEGMENT, "10").check()).isPresent();
    assertThat(oneOf(AMOUNT_OPEN, "10").check()).isPresent();
    assertThat(oneOf(SEGMENT).check()).isPresent();
    assertThat(oneOf(SEGMENT, " ").check()).isPresent();
    assertThat(noneOf(SEGMENT, "gold", "silver").check()).isEmpty();
  }
}
