package org.saldo.procedure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whose days count in a procedure on a day: the item that leads, or, of a secondary procedure, what
 * began it.
 *
 * @param item that the steps are kept under
 * @param cycle of the item, or which time it is that the secondary procedure is at work
 */
record Course(CaseFacts.Item item, int cycle, ProcedureDays days) {

  /** Empty when nothing is to be done on the day. */
  static Optional<Course> on(CaseFacts facts, ProcedurePlan plan, LocalDate day) {
    if (!plan.secondary()) {
      return Leading.on(facts, plan, day)
          .map(item -> new Course(item, item.cycle(), ProcedureDays.of(facts, plan, item)));
    }
    return Optional.ofNullable(facts.run())
        .filter(run -> run.atWorkOn(day))
        .filter(run -> facts.items().stream().anyMatch(item -> goesOn(item, day)))
        .flatMap(run -> of(facts, plan, run));
  }

  /** A person who stops all steps stops those of secondary procedures too. */
  private static boolean goesOn(CaseFacts.Item item, LocalDate day) {
    return item.follows()
        && item.openOn(day)
        && item.holds().stream().noneMatch(hold -> hold.byPerson() && hold.covers(day));
  }

  private static Optional<Course> of(CaseFacts facts, ProcedurePlan plan, CaseFacts.Run run) {
    return facts.items().stream()
        .filter(item -> item.id() == run.receivableId())
        .map(
            item ->
                new Course(item, run.cycle(), ProcedureDays.since(facts, plan, run.startedOn())))
        .findFirst();
  }
}
