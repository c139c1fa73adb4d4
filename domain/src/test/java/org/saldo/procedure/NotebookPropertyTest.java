package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Random histories of a case with several procedures: the engine against a plain notebook, every
 * night. {@code -Pdeep} tries more than ten thousand.
 */
class NotebookPropertyTest {

  private static final int HISTORIES =
      Integer.getInteger("saldo.histories", Boolean.getBoolean("saldo.deep") ? 12_000 : 800);
  private static final long FIRST = Long.getLong("saldo.seed", 20_261_123L);

  @Test
  void agreesWithTheNotebookEveryNight() {
    for (long seed = FIRST; seed < FIRST + HISTORIES; seed++) {
      everyNight(seed);
    }
  }

  private static void everyNight(long seed) {
    Chronicle chronicle = new ChronicleDice(seed).chronicle();
    Random people = new Random(seed);
    Notebook notebook = new Notebook();
    Diary diary = new Diary();
    for (int day = 0; day < ChronicleDice.DAYS; day++) {
      chronicle.tell(diary, day, true);
      notebook.night(
          new Notebook.Night(
              Chronicle.date(day), diary.facts(), chronicle.plans(day), chronicle.pin(day)));
      String what = "seed " + seed + " on day " + day;
      try {
        diary.night();
        compare(notebook, diary, what);
        again(diary);
      } catch (RuntimeException | AssertionError problem) {
        throw new AssertionError(what + " of " + chronicle, problem);
      }
      act(notebook, diary, people, day);
    }
  }

  /** The same night twice changes nothing. */
  private static void again(Diary diary) {
    diary.copy().night().says().turns();
  }

  private static void compare(Notebook notebook, Diary diary, String what) {
    assertThat(diary.lines()).as("steps of %s", what).isEqualTo(notebook.written());
    assertThat(diary.working()).as("at work of %s", what).isEqualTo(notebook.atWork());
    assertThat(diary.followed()).as("procedure of %s", what).isEqualTo(notebook.follows());
    assertThat(diary.facts().level()).as("level of %s", what).isEqualTo(notebook.level());
  }

  /** Now and then a person does what was proposed. */
  private static void act(Notebook notebook, Diary diary, Random people, int day) {
    for (Map.Entry<String, StepState> line : diary.lines().entrySet()) {
      if (line.getValue() == StepState.PROPOSED && people.nextInt(8) == 0) {
        diary.did(line.getKey());
        notebook.did(line.getKey(), Chronicle.date(day));
      }
    }
  }
}
