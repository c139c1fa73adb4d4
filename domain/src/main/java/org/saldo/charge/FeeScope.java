package org.saldo.charge;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.saldo.debtor.DebtorKind;

/**
 * For what a rule holds; null means that it does not matter.
 *
 * @param creditorId key of the creditor
 * @param segment of the case file, in any spelling of upper and lower case
 * @param stepKey e.g. {@code reminder}
 * @param fromLevel this dunning level and those above it
 * @param channel by which the message goes
 * @param debtor consumer or business
 * @param country of the debtor, ISO 3166 code of two letters
 */
public record FeeScope(
    Long creditorId,
    String segment,
    String stepKey,
    Integer fromLevel,
    FeeChannel channel,
    DebtorKind debtor,
    String country)
    implements Serializable {

  static final int MAX_LEVEL = 99;
  private static final int BITS = 7;

  /** For everything. */
  public static final FeeScope ANY = new FeeScope(null, null, null, null, null, null, null);

  boolean covers(FeeQuestion asked) {
    return (creditorId == null || creditorId == asked.creditorId())
        && (segment == null || segment.equalsIgnoreCase(asked.segment()))
        && (stepKey == null || stepKey.equals(asked.stepKey()))
        && (fromLevel == null || (asked.level() != null && asked.level() >= fromLevel))
        && (channel == null || channel == asked.channel())
        && (debtor == null || debtor == asked.debtor())
        && (country == null || country.equals(asked.country()));
  }

  /**
   * How narrow it is: the segment weighs most, then creditor, step, level (the higher the
   * narrower), channel, kind of debtor, country. One that weighs more counts more than all after it
   * together.
   */
  long weight() {
    List<Integer> parts =
        List.of(
            bit(segment),
            bit(creditorId),
            bit(stepKey),
            fromLevel == null ? 0 : 1 + Math.min(fromLevel, MAX_LEVEL),
            bit(channel),
            bit(debtor),
            bit(country));
    return IntStream.range(0, parts.size())
        .mapToLong(i -> (long) parts.get(i) << (BITS * (parts.size() - 1 - i)))
        .sum();
  }

  private static int bit(Object part) {
    return part == null ? 0 : 1;
  }

  /** The same as it is kept: without blanks, the country in capitals. */
  FeeScope tidied() {
    return new FeeScope(
        creditorId,
        text(segment),
        text(stepKey),
        fromLevel,
        channel,
        debtor,
        text(country) == null ? null : text(country).toUpperCase(Locale.ROOT));
  }

  private static String text(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
