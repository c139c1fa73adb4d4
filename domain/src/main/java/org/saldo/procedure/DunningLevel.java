package org.saldo.procedure;

import java.time.LocalDate;

/**
 * The dunning level of a case. Conditions of a day ask for the one that was reached before that
 * day, so that a second look on the same day, and each procedure in a look, decide by the same.
 *
 * @param reached level reached so far
 * @param on day on which it was reached; null when that is not known, long ago
 * @param before level before that day; never above {@code reached}
 */
public record DunningLevel(int reached, LocalDate on, int before) {

  public DunningLevel {
    if (before > reached) {
      throw new IllegalArgumentException("a dunning level never falls: " + before + ", " + reached);
    }
  }

  /** One that was reached long ago. */
  public static DunningLevel of(int reached) {
    return new DunningLevel(reached, null, reached);
  }

  /** The level that was reached before a day. */
  public int before(LocalDate day) {
    return on == null || on.isBefore(day) ? reached : before;
  }

  /** The same after a step of a day that reaches a level; a lower one changes nothing. */
  public DunningLevel reach(int level, LocalDate day) {
    return level <= reached ? this : new DunningLevel(level, day, before(day));
  }

  /** That of a case by what two of its procedures reached. */
  DunningLevel and(DunningLevel other) {
    if (reached != other.reached) {
      DunningLevel higher = reached > other.reached ? this : other;
      DunningLevel lower = reached > other.reached ? other : this;
      return higher.on == null
          ? higher
          : new DunningLevel(
              higher.reached, higher.on, Math.max(higher.before, lower.before(higher.on)));
    }
    if (on == null || other.on == null) {
      return of(reached);
    }
    LocalDate first = on.isBefore(other.on) ? on : other.on;
    return new DunningLevel(reached, first, Math.max(before(first), other.before(first)));
  }
}
