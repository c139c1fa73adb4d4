package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.saldo.debtor.MarkKind;

/**
 * Random histories of debts, payments, holds and marks: the engine against a plain notebook, every
 * night and with nights missed. {@code -Pdeep} tries a hundred times as many.
 */
class DecisionPropertyTest {

  private static final int ROUNDS = Boolean.getBoolean("saldo.deep") ? 500 : 5;
  private static final int DAYS = 90;
  private static final LocalDate DAY_0 = LocalDate.of(2024, 1, 10);
  private static final List<String> STEPS =
      List.of("reminder", "first-call", "second-call", "hand-over");

  @Property(tries = 100, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void agreesWithThePlainBookEveryNight(@ForAll long seed) {
    Random dice = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      PlainBook.History history = history(dice);
      PlainBook book = new PlainBook(history);
      Diary diary = diary(history);
      for (int day = 0; day < DAYS; day++) {
        book.night(day);
        diary.on(date(day).toString()).night();
        assertThat(states(diary)).as("day %s of %s", day, history).isEqualTo(book.written());
        assertThat(diary.facts().level()).as("level of %s", history).isEqualTo(book.level());
        diary.night().says();
      }
    }
  }

  @Property(tries = 100, seed = "20261123", shrinking = ShrinkingMode.OFF)
  void losesNoStepWhenNightsAreMissed(@ForAll long seed) {
    Random dice = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      PlainBook.History history = history(dice);
      PlainBook book = new PlainBook(history);
      Diary diary = diary(history);
      book.night(-1);
      diary.on(date(-1).toString()).night();
      int missedAtMost = 1 + dice.nextInt(12);
      int next = 0;
      for (int day = 0; day < DAYS; day++) {
        book.night(day);
        if (day != next) {
          continue;
        }
        next = day + 1 + dice.nextInt(missedAtMost);
        diary.on(date(day).toString()).night();
        compare(book, diary, history, day);
      }
    }
  }

  private static void compare(PlainBook book, Diary diary, PlainBook.History history, int day) {
    Map<String, StepState> late = states(diary);
    assertThat(late.keySet())
        .as("steps with a word up to day %s of %s", day, history)
        .isEqualTo(book.written().keySet());
    book.written()
        .forEach(
            (step, state) ->
                assertThat(late.get(step))
                    .as("step %s on day %s of %s", step, day, history)
                    .isIn(allowed(step, state)));
  }

  /**
   * What k nights did and one did not, the one has OVERTAKEN. What passes the gate depends on which
   * messages went out and whom they named, so of a hand-over only the word itself is compared.
   */
  private static List<StepState> allowed(String step, StepState everyNight) {
    if (step.startsWith("3 ")) {
      return List.of(
          StepState.DONE, StepState.PARKED, StepState.OVERTAKEN, StepState.NOT_APPLICABLE);
    }
    return switch (everyNight) {
      case DONE -> List.of(StepState.DONE, StepState.OVERTAKEN);
      // A hold that began or ended in a missed night: still open either way.
      case PROPOSED, PARKED -> List.of(StepState.PROPOSED, StepState.PARKED, StepState.OVERTAKEN);
      // Nothing came of it either way.
      case OVERTAKEN, NOT_APPLICABLE -> List.of(StepState.OVERTAKEN, StepState.NOT_APPLICABLE);
    };
  }

  private static Map<String, StepState> states(Diary diary) {
    Map<String, StepState> states = new TreeMap<>();
    diary
        .facts()
        .past()
        .forEach(
            p ->
                states.put(
                    STEPS.indexOf(p.stepKey()) + " " + (p.leadingReceivableId() - 1), p.state()));
    return states;
  }

  private static PlainBook.History history(Random dice) {
    List<PlainBook.Owed> items = new ArrayList<>();
    int due = -dice.nextInt(10);
    for (int i = 0; i <= dice.nextInt(3); i++) {
      int settled = dice.nextBoolean() ? PlainBook.NEVER : due + dice.nextInt(70);
      List<PlainBook.Period> holds = new ArrayList<>();
      for (int left = dice.nextInt(3); left > 0; left--) {
        int from = dice.nextInt(DAYS) - 5;
        int until = dice.nextInt(4) == 0 ? PlainBook.NEVER : from + dice.nextInt(20);
        holds.add(new PlainBook.Period(from, until));
      }
      int gateFrom = dice.nextInt(3) == 0 ? PlainBook.NEVER : due + dice.nextInt(60);
      items.add(new PlainBook.Owed(due, settled, holds, gateFrom));
      due += 1 + dice.nextInt(25);
    }
    return new PlainBook.History(
        items,
        dice.nextInt(3) == 0 ? dice.nextInt(40) : -100,
        period(dice, 8),
        period(dice, 8),
        period(dice, 5));
  }

  private static PlainBook.Period period(Random dice, int oneIn) {
    if (dice.nextInt(oneIn) != 0) {
      return new PlainBook.Period(PlainBook.NEVER, PlainBook.NEVER);
    }
    int from = dice.nextInt(DAYS);
    return new PlainBook.Period(from, from + dice.nextInt(40));
  }

  private static Diary diary(PlainBook.History history) {
    Diary diary = new Diary(Diary.standard()).worksFrom(date(history.workedFrom()).toString());
    for (int i = 0; i < history.items().size(); i++) {
      PlainBook.Owed owed = history.items().get(i);
      List<CaseFacts.Span> holds =
          owed.holds().stream()
              .map(h -> new CaseFacts.Span("MANUAL", date(h.from()), end(h.until())))
              .toList();
      CaseFacts.Item item = Diary.item(i + 1, date(owed.due()), holds, end(owed.settled()));
      diary.owes(item);
      if (owed.gateFrom() != PlainBook.NEVER) {
        diary.delivered(i + 1, date(owed.gateFrom() - 1).toString());
      }
    }
    mark(diary, MarkKind.INSOLVENT, history.insolvent());
    mark(diary, MarkKind.DECEASED, history.deceased());
    mark(diary, MarkKind.VULNERABLE, history.vulnerable());
    return diary;
  }

  private static void mark(Diary diary, MarkKind kind, PlainBook.Period period) {
    if (period.from() != PlainBook.NEVER) {
      diary.marked(kind, date(period.from()).toString(), date(period.until()).toString());
    }
  }

  private static LocalDate end(int day) {
    return day == PlainBook.NEVER ? null : date(day);
  }

  private static LocalDate date(int day) {
    return DAY_0.plusDays(day);
  }
}
