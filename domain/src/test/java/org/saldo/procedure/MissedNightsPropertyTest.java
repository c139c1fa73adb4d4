package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * One run after k missed nights against the notebook that was kept every night.
 *
 * <p>What the two can have in common is bounded by what anybody knows. Debts, payments, holds and
 * marks are dated, so a missed night can be looked at as it was. What conditions ask for is known
 * only as it is on the day of the look, an assignment and a version are those of that day, and a
 * secondary procedure begins on the day on which somebody looks. So histories here have one
 * procedure BY_DAYS whose conditions ask for nothing that changes, and new versions and debts come
 * on nights that both saw. Then the steps with a word are the same, and what k nights did and one
 * did not is OVERTAKEN. Two things stay different and are allowed: a step that was open when a hold
 * or a payment that went back began and ended unseen, and whatever passes the gate, because that
 * depends on which messages went out. A step that was open when something was paid that went back
 * later is the first of these: runs every night have withdrawn it for good.
 */
class MissedNightsPropertyTest {

  private static final int HISTORIES =
      Integer.getInteger("saldo.histories", Boolean.getBoolean("saldo.deep") ? 12_000 : 800);
  private static final long FIRST = Long.getLong("saldo.seed", 20_261_123L);

  @Test
  void losesNoStepWhenNightsAreMissed() {
    for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
      missing(seed);
    }
  }

  private static void missing(long seed) {
    Chronicle chronicle = new ChronicleDice(seed).byDays();
    Random nights = new Random(seed);
    Notebook notebook = new Notebook();
    Diary everyNight = new Diary();
    Diary seldom = new Diary();
    int atMost = 1 + nights.nextInt(12);
    int next = -1;
    for (int day = -1; day < ChronicleDice.DAYS; day++) {
      chronicle.tell(everyNight, day, true);
      notebook.night(
          new Notebook.Night(
              Chronicle.date(day), everyNight.facts(), chronicle.plans(day), chronicle.pin(day)));
      if (day == next || chronicle.changesAt(day) || chronicle.changesAt(day + 1)) {
        next = day + 1 + nights.nextInt(atMost);
        chronicle.tell(seldom, day, false);
        try {
          seldom.night();
          compare(chronicle, notebook, seldom, "day " + day);
          assertThat(seldom.copy().night().lines()).as("again").isEqualTo(seldom.lines());
        } catch (RuntimeException | AssertionError problem) {
          throw new AssertionError("seed " + seed + " on day " + day + " of " + chronicle, problem);
        }
      }
    }
  }

  private static void compare(Chronicle chronicle, Notebook notebook, Diary seldom, String what) {
    Map<String, StepState> late = seldom.lines();
    assertThat(late.keySet())
        .as("steps with a word, %s", what)
        .isEqualTo(notebook.written().keySet());
    notebook
        .written()
        .forEach(
            (step, state) ->
                assertThat(late.get(step))
                    .as("%s, %s", step, what)
                    .isIn(allowed(chronicle, step, state)));
    if (late.entrySet().stream().noneMatch(MissedNightsPropertyTest::leftTheHouse)
        && notebook.written().entrySet().stream()
            .noneMatch(MissedNightsPropertyTest::leftTheHouse)) {
      assertThat(seldom.facts().level()).as("level, %s", what).isEqualTo(notebook.level());
    }
  }

  private static boolean leftTheHouse(Map.Entry<String, StepState> line) {
    return line.getKey().contains("gate") && line.getValue() == StepState.DONE;
  }

  private static List<StepState> allowed(Chronicle chronicle, String step, StepState everyNight) {
    if (step.contains("gate") || (!everyNight.equals(StepState.DONE) && chronicle.returned(step))) {
      return List.of(StepState.values());
    }
    return switch (everyNight) {
      case DONE -> List.of(StepState.DONE, StepState.OVERTAKEN);
      case PROPOSED, PARKED -> List.of(StepState.PROPOSED, StepState.PARKED, StepState.OVERTAKEN);
      case OVERTAKEN, NOT_APPLICABLE -> List.of(StepState.OVERTAKEN, StepState.NOT_APPLICABLE);
    };
  }
}
