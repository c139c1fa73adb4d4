package org.saldo.procedure;

import java.io.Serializable;
import java.util.List;

/**
 * Something that would keep a step to come from happening, or would give it another day; a code and
 * values, so that it can be said in any language.
 *
 * @param code e.g. {@code paid.next}
 * @param standing whether it is so already, as far as is known; else it may still happen
 * @param values numbers of receivables, step keys, reasons of holds, days
 */
public record Unless(String code, boolean standing, List<Serializable> values)
    implements Serializable {

  public Unless {
    values = List.copyOf(values);
  }

  /** What may still happen. */
  static Unless may(String code, Serializable... values) {
    return new Unless(code, false, List.of(values));
  }

  /** What is so already. */
  static Unless is(String code, Serializable... values) {
    return new Unless(code, true, List.of(values));
  }
}
