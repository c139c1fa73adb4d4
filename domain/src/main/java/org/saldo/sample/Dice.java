package org.saldo.sample;

import java.util.List;

/**
 * A stream of pseudo-random draws that is the same on every machine and Java version.
 *
 * <p>SplitMix64 (Steele, Lea, Flood 2014) over a state mixed from seed, debtor and subject, so that
 * a debtor can be drawn without drawing those before, and a new kind of draw leaves the others as
 * they were.
 */
final class Dice {

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(long seed, int ordinal, String subject) {
    long mixed = mix(seed + GOLDEN_GAMMA);
    mixed = mix(mixed ^ (ordinal * 0xD1342543DE82EF95L));
    for (int i = 0; i < subject.length(); i++) {
      mixed = mix(mixed + subject.charAt(i));
    }
    state = mixed;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number of 0 to bound − 1; the bias of the remainder is below 2^-30 for our small bounds. */
  int below(int bound) {
    state += GOLDEN_GAMMA;
    return (int) ((mix(state) >>> 1) % bound);
  }

  /** A number of low to high, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True in so many of a hundred draws. */
  boolean percent(int chance) {
    return below(100) < chance;
  }

  <T> T pick(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** The index of one weight, drawn in proportion to the weights. */
  int weighted(int... weights) {
    int total = 0;
    for (int weight : weights) {
      total += weight;
    }
    int drawn = below(total);
    int index = 0;
    while (drawn >= weights[index]) {
      drawn -= weights[index];
      index++;
    }
    return index;
  }

  /** So many decimal digits, leading zeros included. */
  String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + below(10)));
    }
    return digits.toString();
  }
}
