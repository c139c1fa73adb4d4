package org.saldo.reporting;

import java.time.LocalDate;

/**
 * Which audit entries a list shows; null or blank means no restriction.
 *
 * @param user user name of who did it
 * @param action e.g. {@code creditor.changed}
 * @param kind simple name of the entity, e.g. {@code Creditor}
 * @param from first day in the business time zone
 * @param to last day
 */
public record AuditFilter(String user, String action, String kind, LocalDate from, LocalDate to) {

  public AuditFilter {
    user = stripped(user);
    action = stripped(action);
    kind = stripped(kind);
  }

  private static String stripped(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
