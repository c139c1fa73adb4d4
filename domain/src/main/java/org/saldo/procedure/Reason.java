package org.saldo.procedure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a step was decided as it was: what was known, which rules were tried in which order with
 * which result, and what comes next if nothing changes.
 *
 * @param on business date of the decision
 * @param version number of the version of the procedure
 * @param nextStep null when no further step is planned
 * @param nextOn null when that is
 */
public record Reason(
    LocalDate on,
    String procedure,
    int version,
    String step,
    List<Finding> facts,
    List<Finding> rules,
    String nextStep,
    LocalDate nextOn)
    implements Serializable {

  public Reason {
    facts = List.copyOf(facts);
    rules = List.copyOf(rules);
  }

  /** The same with one more rule that was tried. */
  Reason and(Finding rule) {
    List<Finding> all = new ArrayList<>(rules);
    all.add(rule);
    return new Reason(on, procedure, version, step, facts, all, nextStep, nextOn);
  }

  /** The same, looked at again on another day. */
  Reason on(LocalDate day) {
    return new Reason(day, procedure, version, step, facts, rules, nextStep, nextOn);
  }

  /** The last rule that was tried: the one that decided. */
  public Finding deciding() {
    return rules.isEmpty() ? null : rules.get(rules.size() - 1);
  }
}
