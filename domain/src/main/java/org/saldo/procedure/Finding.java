package org.saldo.procedure;

import java.io.Serializable;
import java.util.List;

/**
 * A fact or a rule with its result, as a code and values, so that it can be said in any language.
 *
 * @param code e.g. {@code gate.default}
 * @param held whether the rule let the step pass; null for a fact
 * @param values text, numbers, dates, amounts
 * @param source where the values come from, e.g. {@code ledger}; null for a rule
 */
public record Finding(String code, Boolean held, List<Serializable> values, String source)
    implements Serializable {

  public Finding {
    values = List.copyOf(values);
  }

  static Finding fact(String code, String source, Serializable... values) {
    return new Finding(code, null, List.of(values), source);
  }

  static Finding rule(String code, boolean held, Serializable... values) {
    return new Finding(code, held, List.of(values), null);
  }
}
