package org.saldo.actor;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The values of an audit entry, one a line, so that a page can put each into a sentence of the
 * reader's language: constants as {@code Kind.NAME}, amounts and dates as they print.
 */
public final class AuditWords {

  private AuditWords() {}

  /** For example {@code of(HoldReason.DISPUTE, "RE-4711", amount)}; null becomes an empty line. */
  public static String of(Object... values) {
    return Arrays.stream(values).map(AuditWords::word).collect(Collectors.joining("\n"));
  }

  private static String word(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
    return value == null ? "" : value.toString().replaceAll("\\R", " ");
  }
}
