package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which receivable leads on a day, and which follow it. */
final class Leading {

  private Leading() {}

  /** The oldest item that is open, follows the procedure and is not held. */
  static Optional<CaseFacts.Item> on(CaseFacts facts, ProcedurePlan plan, LocalDate day) {
    return inOrder(facts, plan).stream().filter(item -> item.mayLead(day)).findFirst();
  }

  static List<CaseFacts.Item> inOrder(CaseFacts facts, ProcedurePlan plan) {
    return facts.items().stream()
        .sorted(Comparator.comparing(plan::dayZero).thenComparing(CaseFacts.Item::id))
        .toList();
  }

  /**
   * What a step is about: the leading item, then what is overdue and not held. A step through the
   * gate takes only such followers along as would pass it themselves.
   */
  static List<StepOrder.Item> items(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Item leading, PlannedStep step, LocalDate on) {
    List<StepOrder.Item> items = new ArrayList<>();
    items.add(item(leading));
    inOrder(facts, plan).stream()
        .filter(item -> item.id() != leading.id())
        .filter(item -> item.mayLead(on) && item.dueOn().isBefore(on))
        .filter(item -> !step.channel().gated() || Gate.passes(item, on))
        .map(Leading::item)
        .forEach(items::add);
    return items;
  }

  /**
   * What a step of a secondary procedure is about: all that is open, the item that it is kept under
   * first; of what is held, only steps that do not turn to the debtor speak.
   */
  static List<StepOrder.Item> all(
      CaseFacts facts, ProcedurePlan plan, CaseFacts.Item first, PlannedStep step, LocalDate on) {
    return inOrder(facts, plan).stream()
        .sorted(Comparator.comparing(item -> item.id() != first.id()))
        .filter(item -> item.follows() && item.openOn(on))
        .filter(
            item ->
                step.channel().gated()
                    ? item.mayLead(on) && Gate.passes(item, on)
                    : !step.channel().contacts() || item.mayLead(on))
        .map(Leading::item)
        .toList();
  }

  private static StepOrder.Item item(CaseFacts.Item item) {
    return new StepOrder.Item(item.id(), item.number(), item.dueOn(), item.asked());
  }
}
