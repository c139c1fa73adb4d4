package org.saldo.correspondence.contact;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the day.
 *
 * @param from first minute of it
 * @param until first minute after it; null for the end of the day
 */
record Hours(LocalTime from, LocalTime until) {

  private static final Pattern WRITTEN =
      Pattern.compile(
          "([01]?[0-9]|2[0-3]):([0-5][0-9])\\s*[-–]\\s*([01]?[0-9]|2[0-4]):([0-5][0-9])");

  /** Out of {@code 08:00-20:00}; empty when it is none or ends before it begins. */
  static Optional<Hours> read(String text) {
    Matcher parts = WRITTEN.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    LocalTime from = LocalTime.of(Integer.parseInt(parts.group(1)), minute(parts.group(2)));
    int hour = Integer.parseInt(parts.group(3));
    if (hour == 24) {
      return minute(parts.group(4)) == 0 ? Optional.of(new Hours(from, null)) : Optional.empty();
    }
    LocalTime until = LocalTime.of(hour, minute(parts.group(4)));
    return until.isAfter(from) ? Optional.of(new Hours(from, until)) : Optional.empty();
  }

  private static int minute(String text) {
    return Integer.parseInt(text);
  }

  String written() {
    return from + "-" + (until == null ? "24:00" : until.toString());
  }

  boolean has(LocalTime time) {
    return !time.isBefore(from) && (until == null || time.isBefore(until));
  }
}
