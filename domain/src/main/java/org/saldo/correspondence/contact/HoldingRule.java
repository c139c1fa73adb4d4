package org.saldo.correspondence.contact;

import java.time.LocalDate;
import java.util.UUID;

/** What holds for somebody, and which rule says so. */
public record HoldingRule(
    ContactSetting setting, String value, ContactLevel level, UUID ruleId, LocalDate since) {

  /** A count. */
  int count() {
    return Integer.parseInt(value);
  }
}
