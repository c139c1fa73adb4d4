package org.saldo.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Fees by value: bands, each with the fee that every started step in it adds. In EUR.
 *
 * <p>Written one band a line (or parted by semicolons) as {@code until/step/fee}, in EUR with a
 * dot; {@code *} for a last band without an end. For example, {@code 500/500/51.50; 2000/500/41.50}
 * makes 93.00 of 500.01 to 1000.00.
 */
public record FeeTable(List<Band> bands) {

  private static final String OPEN = "*";
  private static final int PARTS = 3;

  /**
   * A band.
   *
   * @param until inclusive; null for no end
   * @param step positive
   * @param fee of each started step, not negative
   */
  record Band(BigDecimal until, BigDecimal step, BigDecimal fee) {

    private static Band read(String line) {
      String[] parts = line.strip().split("/", -1);
      if (parts.length != PARTS) {
        throw new IllegalArgumentException("a band is until/step/fee: " + line);
      }
      BigDecimal until = parts[0].strip().equals(OPEN) ? null : new BigDecimal(parts[0].strip());
      Band band =
          new Band(until, new BigDecimal(parts[1].strip()), new BigDecimal(parts[2].strip()));
      if (band.step().signum() <= 0 || band.fee().signum() < 0) {
        throw new IllegalArgumentException("steps and fees of a band are amounts: " + line);
      }
      return band;
    }

    private String write() {
      return (until == null ? OPEN : until.toPlainString())
          + "/"
          + step.toPlainString()
          + "/"
          + fee.toPlainString();
    }
  }

  public FeeTable {
    bands = List.copyOf(bands);
    BigDecimal before = BigDecimal.ZERO;
    for (Band band : bands) {
      if (before == null || (band.until() != null && band.until().compareTo(before) <= 0)) {
        throw new IllegalArgumentException("bands go up, and only the last has no end: " + bands);
      }
      before = band.until();
    }
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("a table has a band");
    }
  }

  /**
   * @throws IllegalArgumentException if it is no such table
   */
  public static FeeTable read(String text) {
    List<Band> bands = new ArrayList<>();
    Arrays.stream(text.split("[;\\n]", -1))
        .filter(line -> !line.isBlank())
        .forEach(line -> bands.add(Band.read(line)));
    return new FeeTable(bands);
  }

  /** As {@link #read} takes it. */
  public String write() {
    return String.join("; ", bands.stream().map(Band::write).toList());
  }

  /**
   * The fee at a value, both in EUR; empty above the last band. A value of zero or less counts as
   * the first step.
   */
  Optional<BigDecimal> fee(BigDecimal value) {
    BigDecimal fee = BigDecimal.ZERO;
    BigDecimal from = BigDecimal.ZERO;
    for (Band band : bands) {
      boolean last = band.until() == null || value.compareTo(band.until()) <= 0;
      BigDecimal to = last ? value : band.until();
      BigDecimal steps = to.subtract(from).divide(band.step(), 0, RoundingMode.CEILING);
      fee = fee.add(band.fee().multiply(steps.max(BigDecimal.ONE)));
      if (last) {
        return Optional.of(fee);
      }
      from = band.until();
    }
    return Optional.empty();
  }
}
