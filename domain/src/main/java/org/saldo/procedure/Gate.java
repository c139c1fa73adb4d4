package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What must hold before a claim leaves the house: default is stored, a demand was delivered,
 * nothing of it is disputed or promised, and every step that the version names is done.
 */
final class Gate {

  private Gate() {}

  /** Each rule with its result, in the order tried. */
  static List<Finding> tried(
      CaseFacts facts, PlannedStep step, CaseFacts.Item leading, LocalDate on) {
    List<Finding> rules = new ArrayList<>();
    rules.add(Finding.rule("gate.default", inDefault(leading, on), leading.number()));
    rules.add(Finding.rule("gate.demanded", demanded(leading, on), leading.number()));
    rules.add(Finding.rule("gate.undisputed", leading.heldPartMinor() == 0, leading.number()));
    for (String required : step.requires()) {
      rules.add(Finding.rule("gate.requires", done(facts, required, leading), required));
    }
    return rules;
  }

  /** Whether an item that follows may go along. */
  static boolean passes(CaseFacts.Item item, LocalDate on) {
    return inDefault(item, on) && demanded(item, on) && item.heldPartMinor() == 0;
  }

  private static boolean inDefault(CaseFacts.Item item, LocalDate on) {
    return item.defaultSince() != null && !item.defaultSince().isAfter(on);
  }

  private static boolean demanded(CaseFacts.Item item, LocalDate on) {
    return item.demandedOn() != null && !item.demandedOn().isAfter(on);
  }

  /** Done for it while it led, or while it followed: the message named it all the same. */
  private static boolean done(CaseFacts facts, String stepKey, CaseFacts.Item item) {
    return facts.past().stream()
        .filter(past -> past.stepKey().equals(stepKey) && past.state() == StepState.DONE)
        .anyMatch(
            past ->
                past.leadingReceivableId() == item.id()
                    ? past.cycle() == item.cycle()
                    : past.receivableIds().contains(item.id()));
  }
}
