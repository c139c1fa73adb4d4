package org.saldo.actor.outside;

import java.time.LocalDate;
import java.util.Locale;

/**
 * An access as it is asked for.
 *
 * @param userName of the sign-in; kept in small letters, as the sign-in gives it
 * @param fromOn first day
 * @param lastOn last day
 * @param orderedBy who ordered the work
 * @param engagement what the work is, in a sentence
 */
public record OutsideGrant(
    String userName,
    String fullName,
    String firm,
    OutsideKind kind,
    long creditorId,
    LocalDate fromOn,
    LocalDate lastOn,
    String orderedBy,
    String engagement) {

  public OutsideGrant {
    userName = stripped(userName).toLowerCase(Locale.ROOT);
    fullName = stripped(fullName);
    firm = stripped(firm);
    orderedBy = stripped(orderedBy);
    engagement = stripped(engagement);
  }

  /** The same with another last day. */
  OutsideGrant until(LocalDate last) {
    return new OutsideGrant(
        userName, fullName, firm, kind, creditorId, fromOn, last, orderedBy, engagement);
  }

  private static String stripped(String text) {
    return text == null ? "" : text.strip();
  }
}
