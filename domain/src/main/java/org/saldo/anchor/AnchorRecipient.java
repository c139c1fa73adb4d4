package org.saldo.anchor;

import java.time.LocalDate;

/**
 * Who gets the anchors of a creditor.
 *
 * @param address e-mail; what is recorded about the same address replaces what was
 * @param language ISO 639-1, of paper and e-mail
 * @param firstOn first closed day of which the anchor is sent
 * @param lastOn last one; null for no end. Before {@code firstOn}: none any more
 */
public record AnchorRecipient(
    String address,
    String language,
    AnchorFrequency frequency,
    LocalDate firstOn,
    LocalDate lastOn) {

  /** Whether a day's anchor is this recipient's. */
  boolean gets(LocalDate day, boolean endsYear) {
    if (day.isBefore(firstOn) || (lastOn != null && day.isAfter(lastOn))) {
      return false;
    }
    return switch (frequency) {
      case EVERY_DAY -> true;
      case MONTH_END -> day.plusDays(1).getDayOfMonth() == 1;
      case YEAR_END -> endsYear;
    };
  }
}
