package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The level that counts on a day is the one that was reached before it. */
class DunningLevelTest {

  private static final LocalDate DAY = LocalDate.of(2025, 2, 7);

  @Test
  void tellsTheLevelBeforeADay() {
    DunningLevel level = new DunningLevel(2, DAY, 1);
    assertThat(level.before(DAY.minusDays(1))).isEqualTo(1);
    assertThat(level.before(DAY)).isEqualTo(1);
    assertThat(level.before(DAY.plusDays(1))).isEqualTo(2);
    assertThat(DunningLevel.of(2).before(LocalDate.MIN)).isEqualTo(2);
  }

  @Test
  void reachesHigherLevelsOnly() {
    DunningLevel one = DunningLevel.of(0).reach(1, DAY);
    assertThat(one).isEqualTo(new DunningLevel(1, DAY, 0));
    assertThat(one.reach(1, DAY.plusDays(1))).isEqualTo(one);
    assertThat(one.reach(0, DAY.plusDays(1))).isEqualTo(one);
    assertThat(one.reach(3, DAY)).isEqualTo(new DunningLevel(3, DAY, 0));
    assertThat(one.reach(3, DAY.plusDays(1))).isEqualTo(new DunningLevel(3, DAY.plusDays(1), 1));
    assertThatThrownBy(() -> new DunningLevel(1, DAY, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Each procedure of a case knows the level that it reached itself. */
  @Test
  void takesTheHighestOfAllProceduresAndTheHighestBefore() {
    DunningLevel primary = new DunningLevel(2, DAY.plusDays(3), 0);
    DunningLevel other = new DunningLevel(1, DAY, 0);
    DunningLevel both = new DunningLevel(2, DAY.plusDays(3), 1);
    assertThat(primary.and(other)).isEqualTo(both);
    assertThat(other.and(primary)).isEqualTo(both);
    assertThat(primary.and(new DunningLevel(2, DAY.plusDays(5), 0))).isEqualTo(primary);
    assertThat(primary.and(DunningLevel.of(1))).isEqualTo(both);
    assertThat(primary.and(DunningLevel.of(2))).isEqualTo(DunningLevel.of(2));
    assertThat(DunningLevel.of(0).and(primary)).isEqualTo(primary);
  }
}
