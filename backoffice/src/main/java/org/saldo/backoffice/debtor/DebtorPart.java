package org.saldo.backoffice.debtor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one form changes of a debtor; the address names it in lower case. */
public enum DebtorPart {
  NAME,
  ADDRESS,
  EMAIL,
  PHONE,
  KIND,
  MARK,
  UNMARK;

  static Optional<DebtorPart> named(String name) {
    return Arrays.stream(values())
        .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }
}
