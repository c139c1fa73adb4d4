package org.saldo.backoffice.ledger;

import java.util.ArrayList;
import java.util.List;
import org.saldo.ledger.RuleLine;
import org.saldo.ledger.RuleVersion;

/** A line by which a version of a rule differs from the one before it. */
public record RuleChange(boolean added, RuleLine line) {

  /** What was taken away, then what was added; nothing for the first version. */
  static List<RuleChange> between(RuleVersion before, RuleVersion after) {
    List<RuleChange> changes = new ArrayList<>();
    if (before != null) {
      before.lines().stream()
          .filter(line -> !after.lines().contains(line))
          .forEach(line -> changes.add(new RuleChange(false, line)));
      after.lines().stream()
          .filter(line -> !before.lines().contains(line))
          .forEach(line -> changes.add(new RuleChange(true, line)));
    }
    return changes;
  }
}
