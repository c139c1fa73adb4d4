package org.saldo.backoffice.casefile;

import java.util.Arrays;
import java.util.Locale;

/**
 * The parts of the page of a case, one at a time; each is {@code WEB-INF/casefile/<name>.xhtml} and
 * reads only when it is shown.
 */
public enum CaseTab {
  ACCOUNT,
  TIMELINE,
  INTEREST,
  LIMITATION,
  PROCEDURE,
  DISPUTES,
  PLACEMENTS,
  CONTACTS,
  PEOPLE,
  HISTORY;

  /** How the address names it. */
  public String param() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part that an address asks for; the account when it names none. */
  static CaseTab of(String param) {
    return Arrays.stream(values()).filter(t -> t.param().equals(param)).findFirst().orElse(ACCOUNT);
  }
}
