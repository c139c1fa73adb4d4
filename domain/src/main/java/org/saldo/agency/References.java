package org.saldo.agency;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saldo.problem.Refusal;

/** The agencies' own references: how long they are, and which two are the same. */
final class References {

  private static final int MAX = 60;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private References() {}

  /** The same for references that differ in case or spaces only. */
  static String key(String reference) {
    return SPACE.matcher(reference).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** Without spaces around it; empty when there is none. */
  static String clean(String reference) {
    return reference == null ? "" : SPACE.matcher(reference.strip()).replaceAll(" ");
  }

  static Optional<Refusal> check(String reference) {
    return reference.isEmpty() || reference.length() > MAX
        ? Refusal.because("placement.reference.missing", MAX).on("reference").asOptional()
        : Optional.empty();
  }
}
