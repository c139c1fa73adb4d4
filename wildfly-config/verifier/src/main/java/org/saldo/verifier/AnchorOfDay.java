package org.saldo.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What somebody kept of a closed day.
 *
 * @param day null for a bare seal, which is the last day's of the file
 * @param creditorId null for a bare seal
 */
record AnchorOfDay(String day, String seal, String creditorId) {

  private static final String FORMAT = "saldo-ledger-anchor-1";

  /** A seal in 64 digits, in groups or not, or the file of an anchor. */
  static AnchorOfDay given(String argument) throws Misfit, IOException {
    String digits = argument.replaceAll("\\s", "");
    return digits.matches("[0-9A-Fa-f]{64}")
        ? new AnchorOfDay(null, digits, null)
        : of(Files.readString(Path.of(argument), StandardCharsets.UTF_8));
  }

  /** The content of a file. It has to be in order with itself. */
  static AnchorOfDay of(String json) throws Misfit, IOException {
    Map<?, ?> anchor;
    try {
      anchor = JsonLine.read(json.strip());
    } catch (Misfit | IllegalArgumentException strange) {
      throw new Misfit("the anchor " + strange.getMessage());
    }
    if (!FORMAT.equals(anchor.get("format"))) {
      throw new Misfit("the anchor is not of the format " + FORMAT);
    }
    String day = text(anchor, "day");
    String seal = text(anchor, "seal");
    List<Row> rows = Row.of(anchor.get("parts"));
    try {
      if (!Row.hash(text(anchor, "previousSeal"), rows).equals(seal)
          || rows.isEmpty()
          || !day.equals(rows.get(0).text("day_on"))) {
        throw new Misfit(
            "the anchor of day " + day + " was changed: its seal is not that of its rows");
      }
    } catch (IllegalArgumentException strange) {
      throw new Misfit("the anchor of day " + day + ": " + strange.getMessage());
    }
    return new AnchorOfDay(day, seal, text(anchor, "creditorId"));
  }

  private static String text(Map<?, ?> anchor, String name) throws Misfit {
    if (anchor.get(name) instanceof String value) {
      return value;
    }
    throw new Misfit("the anchor lacks " + name);
  }

  boolean fits(String other) {
    return seal.equalsIgnoreCase(other);
  }
}
