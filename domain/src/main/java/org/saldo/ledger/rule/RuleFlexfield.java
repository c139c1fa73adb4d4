package org.saldo.ledger.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A key that a rule writes beside each of its lines.
 *
 * @param name e.g. {@code costCentre}
 * @param constant set exactly when the source is {@link FlexSource#CONSTANT}
 */
public record RuleFlexfield(String name, FlexSource source, String constant) {

  /** What events write themselves. */
  private static final Set<String> TAKEN =
      Set.of(
          "invoice",
          "taxRate",
          "appliedTo",
          "reference",
          "rule",
          "outsideReference",
          "payout",
          "remittance",
          "batch");

  private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{1,19}");
  private static final Pattern CONSTANT = Pattern.compile("[\\p{L}0-9._/-][\\p{L}0-9 ._/-]{0,39}");

  public RuleFlexfield {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
  }

  /** Whether a rule may write it. */
  public boolean isAllowed() {
    return NAME.matcher(name).matches()
        && !TAKEN.contains(name)
        && (source == FlexSource.CONSTANT
            ? constant != null && CONSTANT.matcher(constant).matches()
            : constant == null);
  }

  /** As it is stored, e.g. {@code costCentre=CONSTANT:4711;month=MONTH}; null for none. */
  public static String text(List<RuleFlexfield> flexfields) {
    return flexfields.isEmpty()
        ? null
        : flexfields.stream()
            .map(
                f -> f.name() + "=" + f.source() + (f.constant() == null ? "" : ":" + f.constant()))
            .collect(Collectors.joining(";"));
  }

  /** What {@link #text} wrote. */
  public static List<RuleFlexfield> read(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(";")).map(RuleFlexfield::one).toList();
  }

  private static RuleFlexfield one(String text) {
    String[] parts = text.split("[=:]", 3);
    return new RuleFlexfield(
        parts[0], FlexSource.valueOf(parts[1]), parts.length < 3 ? null : parts[2]);
  }
}
