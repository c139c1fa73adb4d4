package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saldo.debtor.MarkKind;

/**
 * Tells of a step to come what would keep it from happening or give it another day. Like the
 * decision it is a function of facts, plan and day and asks nobody else.
 *
 * <p>What would follow is told as if it came today: the forecast is made anew on facts without the
 * receivable that is paid.
 */
public final class WhatIf {

  private final CaseFacts facts;
  private final ProcedurePlan plan;
  private final LocalDate on;
  private final CaseFacts.Item leading;
  private final Around around;

  private WhatIf(
      CaseFacts facts, ProcedurePlan plan, LocalDate on, CaseFacts.Item leading, Around around) {
    this.facts = facts;
    this.plan = plan;
    this.on = on;
    this.leading = leading;
    this.around = around;
  }

  /** What comes when another item leads: {@code step} and {@code day} null when nothing does. */
  private record Then(String leading, String step, LocalDate day) {}

  /**
   * What could come between today and a step, what is so already first.
   *
   * @param facts with defaults, demands, marks and steps that were decided, and what conditions ask
   * @param coming a step of the forecast of these facts
   * @return empty when nothing leads
   */
  static List<Unless> of(
      CaseFacts facts, ProcedurePlan plan, LocalDate on, Around around, Forecast.Coming coming) {
    return Leading.on(facts, plan, on)
        .map(leading -> new WhatIf(facts, plan, on, leading, around).of(coming))
        .orElse(List.of());
  }

  private List<Unless> of(Forecast.Coming coming) {
    List<Unless> all = new ArrayList<>();
    all.add(paid());
    all.addAll(held(coming));
    all.addAll(older(coming));
    all.addAll(gate(coming));
    all.addAll(marks(coming));
    overtaken(coming).ifPresent(all::add);
    all.addAll(WhatIfPlanned.of(facts, plan, on, around, coming));
    all.sort(Comparator.comparing(each -> !each.standing()));
    return all;
  }

  /** The leading item is paid or credited first. */
  private Unless paid() {
    List<CaseFacts.Item> others =
        facts.items().stream().filter(item -> item.id() != leading.id()).toList();
    CaseFacts rest = with(others, facts.marks());
    Optional<Then> then = then(rest, on);
    if (then.isPresent()) {
      return then("paid", then.get());
    }
    boolean left = others.stream().anyMatch(item -> item.follows() && item.openOn(on));
    return Unless.may(left ? "paid.held" : "paid.all", leading.number());
  }

  private Unless then(String code, Then then) {
    if (then.step() == null) {
      return Unless.may(code + ".last", leading.number(), then.leading());
    }
    return then.day().equals(on)
        ? Unless.may(code + ".due", leading.number(), then.leading(), then.step())
        : Unless.may(code + ".next", leading.number(), then.leading(), then.step(), then.day());
  }

  /** Where the case would stand: the step that is due at once, else the next that is planned. */
  private Optional<Then> then(CaseFacts rest, LocalDate day) {
    return Forecast.of(rest, plan, day)
        .map(
            forecast -> {
              // Step by step nothing is reached by days alone: what comes next is next in turn.
              PlannedStep reached = plan.byDays() ? plan.reached(forecast.days()) : null;
              if (reached != null && undecided(reached, forecast.leadingReceivableId())) {
                return new Then(forecast.leading(), reached.key(), day);
              }
              return forecast.next().stream()
                  .findFirst()
                  .map(next -> new Then(forecast.leading(), next.step().key(), next.on()))
                  .orElse(new Then(forecast.leading(), null, null));
            });
  }

  private boolean undecided(PlannedStep step, long itemId) {
    int cycle =
        facts.items().stream()
            .filter(item -> item.id() == itemId)
            .findFirst()
            .orElseThrow()
            .cycle();
    return facts.past().stream()
        .filter(past -> past.stepKey().equals(step.key()))
        .filter(past -> past.leadingReceivableId() == itemId && past.cycle() == cycle)
        .allMatch(past -> past.state() == StepState.PARKED);
  }

  /** The days of the leading item stand still while it is held. */
  private List<Unless> held(Forecast.Coming coming) {
    List<Unless> all = new ArrayList<>();
    for (CaseFacts.Span hold : leading.holds()) {
      boolean between = hold.from().isAfter(on) && !hold.from().isAfter(coming.on());
      if (between && hold.covers(hold.from())) {
        all.add(
            hold.until() == null
                ? Unless.is("held.open", leading.number(), hold.reason(), hold.from())
                : Unless.is(
                    "held.until", leading.number(), hold.reason(), hold.from(), hold.until()));
      }
    }
    all.add(Unless.may("held", leading.number()));
    return all;
  }

  /** An older item that does not lead because it is held leads again when its hold ends. */
  private List<Unless> older(Forecast.Coming coming) {
    List<Unless> all = new ArrayList<>();
    for (CaseFacts.Item item : Leading.inOrder(facts, plan)) {
      if (item.id() == leading.id()) {
        break;
      }
      if (item.follows() && item.openOn(on)) {
        item.holds().stream()
            .filter(hold -> hold.covers(on))
            .findFirst()
            .map(hold -> older(item, hold, coming))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private Unless older(CaseFacts.Item item, CaseFacts.Span hold, Forecast.Coming coming) {
    LocalDate until = hold.until();
    boolean ends = until != null && !until.isAfter(coming.on()) && item.mayLead(until);
    return ends
        ? Unless.is("older.leads", item.number(), hold.reason(), until)
        : Unless.may("older", item.number(), hold.reason());
  }

  /** What the gate asks for and will not find, as far as is known. */
  private List<Unless> gate(Forecast.Coming coming) {
    if (!coming.step().channel().gated()) {
      return List.of();
    }
    List<Unless> all = new ArrayList<>();
    for (Finding rule : Gate.tried(facts, coming.step(), leading, coming.on())) {
      if (!rule.held()) {
        all.add(
            dayOf(rule, coming)
                .map(day -> Unless.may(rule.code(), rule.values().get(0), day))
                .orElseGet(() -> new Unless(rule.code(), true, rule.values())));
      }
    }
    if (leading.heldPartMinor() == 0) {
      all.add(Unless.may("part", leading.number()));
    }
    return all;
  }

  /** The day on which a required step comes before; empty for other rules and a day that passed. */
  private Optional<LocalDate> dayOf(Finding rule, Forecast.Coming coming) {
    return next().stream()
        .filter(each -> rule.code().equals("gate.requires") && !each.on().isAfter(coming.on()))
        .filter(each -> each.step().key().equals(rule.values().get(0)))
        .map(Forecast.Coming::on)
        .findFirst();
  }

  private List<Forecast.Coming> next() {
    return Forecast.of(facts, plan, on).map(Forecast::next).orElse(List.of());
  }

  /** What the debtor is, or may become, that speaks against the step. */
  private List<Unless> marks(Forecast.Coming coming) {
    List<Unless> all = new ArrayList<>();
    for (MarkKind kind : MarkKind.values()) {
      Optional<CaseFacts.Mark> known =
          facts.marks().stream()
              .filter(mark -> mark.kind() == kind && mark.covers(coming.on()))
              .findFirst();
      if (speaksAgainst(kind, coming)) {
        all.add(
            known
                .map(mark -> Unless.is("mark." + kind, mark.from()))
                .orElseGet(() -> Unless.may("mark." + kind)));
      }
    }
    return all;
  }

  private boolean speaksAgainst(MarkKind kind, Forecast.Coming coming) {
    CaseFacts marked = with(facts.items(), List.of(new CaseFacts.Mark(kind, coming.on(), null)));
    return kind == MarkKind.INSOLVENT
        || !Reasoning.marksAgainst(marked, coming.step(), coming.on()).isEmpty();
  }

  /** The next step takes its place when no night is run before, or when both come on one day. */
  private Optional<Unless> overtaken(Forecast.Coming coming) {
    if (!plan.byDays()) {
      return Optional.empty();
    }
    return next().stream()
        .dropWhile(each -> !each.step().key().equals(coming.step().key()))
        .skip(1)
        .findFirst()
        .map(
            later ->
                later.on().equals(coming.on())
                    ? Unless.is("overtaken", later.step().key())
                    : Unless.may("overtaken", later.step().key(), later.on()));
  }

  private CaseFacts with(List<CaseFacts.Item> items, List<CaseFacts.Mark> marks) {
    return facts.with(items, marks, facts.past());
  }
}
