package org.saldo.ledger.transit;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * By what open lines of a transfer account clear each other.
 *
 * <p>By a key: all open lines with the same value of it and in the same currency, if they add up to
 * zero. By amount: two lines with opposite amounts, if neither has another that fits.
 *
 * @param flexfield set exactly with {@link MatchKey#FLEXFIELD}
 * @param windowDays how far the value dates may lie apart, 0 to {@value #MOST_DAYS}
 */
public record MatchRule(MatchKey key, String flexfield, int windowDays) implements Serializable {

  public static final int MOST_DAYS = 3650;
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

  public MatchRule {
    Objects.requireNonNull(key, "key");
  }

  boolean isAllowed() {
    return (key == MatchKey.FLEXFIELD
            ? flexfield != null && NAME.matcher(flexfield).matches()
            : flexfield == null)
        && windowDays >= 0
        && windowDays <= MOST_DAYS;
  }

  /** Whether these lines, which have the key in common, clear each other. */
  boolean clears(List<OpenLine> lines) {
    if (lines.size() < 2) {
      return false;
    }
    long sum = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (OpenLine line : lines) {
      sum = Math.addExact(sum, line.minor());
      first = Math.min(first, line.valueOn().toEpochDay());
      last = Math.max(last, line.valueOn().toEpochDay());
    }
    return sum == 0 && last - first <= windowDays;
  }
}
