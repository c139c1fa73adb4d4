package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saldo.debtor.MarkKind;

/**
 * All rules of procedures as somebody would follow them who has a notebook, a calendar and every
 * night: one line a step, nothing looked up twice, and no line in common with the engine but the
 * records that it reads.
 *
 * <p>It knows only what is so today. What it says of a step it says once, except of one that waits,
 * or that did not fit the case and is still the latest.
 */
final class Notebook {

  /** A line of the notebook. */
  static final class Line {

    final long procedure;
    final String key;
    final long item;
    final int cycle;
    StepState state;
    LocalDate on;

    /** It did not fit the case as it was; it may fit another day. */
    boolean unfit;

    /** What it stood on went, and may come back: a payment, another procedure. */
    boolean lost;

    Set<Long> about = Set.of();

    Line(long procedure, String key, long item, int cycle) {
      this.procedure = procedure;
      this.key = key;
      this.item = item;
      this.cycle = cycle;
    }

    boolean open() {
      return state == StepState.PROPOSED || state == StepState.PARKED;
    }
  }

  /** A secondary procedure at work, or the last time it was. */
  static final class Spell {

    int cycle;
    long item;
    Long event;
    LocalDate began;

    /** First day on which it is not at work any more; null while it is. */
    LocalDate ended;
  }

  private final List<Line> lines = new ArrayList<>();
  private final Map<Long, Spell> spells = new HashMap<>();
  private int level;

  /** The level of the evening before: whatever is asked for in a night, this one is told. */
  private int seen;

  private String follows;
  private Today today;

  /** What is so on a day, all procedures that are in force included. */
  record Night(LocalDate day, CaseFacts facts, List<ProcedurePlan> plans, String pin) {}

  void night(Night night) {
    if (today == null || !today.day().equals(night.day())) {
      seen = level;
    }
    today = new Today(night.day(), night.facts());
    ProcedurePlan primary = assigned(night);
    follows = primary == null ? null : primary.key();
    for (ProcedurePlan plan : night.plans()) {
      if (!plan.secondary() && !plan.equals(primary)) {
        openLines(plan).forEach(this::lose);
      }
    }
    if (primary != null) {
      withdraw(primary);
      primary(primary);
    }
    for (ProcedurePlan plan : night.plans()) {
      if (plan.secondary()) {
        secondary(plan);
      }
    }
  }

  /** The pinned one, else the first by priority whose conditions all hold. */
  private ProcedurePlan assigned(Night night) {
    List<ProcedurePlan> primaries = new ArrayList<>();
    for (ProcedurePlan plan : night.plans()) {
      if (!plan.secondary()) {
        if (plan.key().equals(night.pin())) {
          return plan;
        }
        primaries.add(plan);
      }
    }
    primaries.sort(Comparator.comparingInt(plan -> plan.settings().priority()));
    for (ProcedurePlan plan : primaries) {
      if (today.all(plan.settings().start(), seen)) {
        return plan;
      }
    }
    return null;
  }

  private List<Line> openLines(ProcedurePlan plan) {
    List<Line> open = new ArrayList<>();
    for (Line line : lines) {
      if (line.procedure == plan.procedureId() && line.open()) {
        open.add(line);
      }
    }
    return open;
  }

  private void leave(Line line, boolean unfit) {
    line.state = StepState.NOT_APPLICABLE;
    line.on = today.day();
    line.unfit = unfit;
  }

  private void lose(Line line) {
    leave(line, false);
    line.lost = true;
  }

  /** Takes back what stands on nothing any more. */
  private void withdraw(ProcedurePlan plan) {
    for (Line line : openLines(plan)) {
      CaseFacts.Item item = today.item(line.item);
      PlannedStep step = step(plan, line.key);
      if (!plan.secondary() && !today.open(item)) {
        lose(line);
      } else if (!today.worked() || today.marked(MarkKind.INSOLVENT)) {
        leave(line, false);
      } else if (plan.secondary() && ended(plan, line)) {
        leave(line, false);
      } else if (step != null && contradicted(step)) {
        leave(line, false);
      } else if (line.state == StepState.PROPOSED) { // what waits is looked at when its turn comes
        doubt(plan, step, line, item);
      }
    }
  }

  private void doubt(ProcedurePlan plan, PlannedStep step, Line line, CaseFacts.Item item) {
    if (step != null && !today.all(step.conditions(), seen)) {
      leave(line, true);
    } else if (plan.secondary() ? nothingLeft(step) : !today.leads(item)) {
      line.state = StepState.PARKED;
      line.on = today.day();
    }
  }

  private boolean nothingLeft(PlannedStep step) {
    return today.stoppedByPerson() || (step != null && contacts(step) && today.askable().isEmpty());
  }

  private boolean ended(ProcedurePlan plan, Line line) {
    Spell spell = spells.get(plan.procedureId());
    return spell.ended != null || spell.cycle != line.cycle;
  }

  /** Steps for which the marks of the debtor leave no room; those through the gate wait. */
  private boolean contradicted(PlannedStep step) {
    boolean gated = step.channel() == StepChannel.AGENCY_HANDOVER;
    return !gated
        && ((today.marked(MarkKind.DECEASED) && contacts(step))
            || (today.marked(MarkKind.VULNERABLE) && !step.suitableForVulnerable()));
  }

  private static boolean contacts(PlannedStep step) {
    return step.channel() == StepChannel.EMAIL || step.channel() == StepChannel.CALL;
  }

  private static PlannedStep step(ProcedurePlan plan, String key) {
    for (PlannedStep step : plan.steps()) {
      if (step.key().equals(key)) {
        return step;
      }
    }
    return null;
  }

  private void primary(ProcedurePlan plan) {
    if (!today.worked() || today.marked(MarkKind.INSOLVENT)) {
      return;
    }
    CaseFacts.Item leader = today.leader();
    if (leader == null) {
      return;
    }
    LocalDate zero =
        plan.countedFrom() == CountedFrom.DUE_DATE ? leader.dueOn() : leader.issuedOn();
    go(plan, leader, leader.cycle(), zero, true);
  }

  private void go(
      ProcedurePlan plan, CaseFacts.Item item, int cycle, LocalDate zero, boolean lessHeld) {
    boolean business = plan.settings().dayKind() == DayKind.BUSINESS;
    if (plan.settings().flow() == ProcedureFlow.BY_DAYS) {
      byDays(plan, item, cycle, today.days(zero, lessHeld ? item : null, business));
    } else {
      stepByStep(plan, item, cycle, zero, lessHeld ? item : null, business);
    }
  }

  private void byDays(ProcedurePlan plan, CaseFacts.Item item, int cycle, int days) {
    int last = -1;
    for (int i = 0; i < plan.steps().size(); i++) {
      if (plan.steps().get(i).dayOffset() <= days) {
        last = i;
      }
    }
    for (int i = 0; i < last; i++) {
      PlannedStep step = plan.steps().get(i);
      Line line = line(plan, step, item, cycle);
      if (line == null || line.open()) {
        write(plan, step, item, cycle, StepState.OVERTAKEN, false);
      }
    }
    if (last >= 0) {
      PlannedStep step = plan.steps().get(last);
      Line line = line(plan, step, item, cycle);
      if (line == null || line.state == StepState.PARKED || line.unfit || line.lost) {
        come(plan, step, item, cycle);
      }
    }
  }

  private void stepByStep(
      ProcedurePlan plan,
      CaseFacts.Item item,
      int cycle,
      LocalDate zero,
      CaseFacts.Item held,
      boolean business) {
    LocalDate from = zero;
    for (PlannedStep step : plan.steps()) {
      Line line = line(plan, step, item, cycle);
      if (line == null || line.open() || line.lost) {
        boolean over = today.days(from, held, business) >= step.dayOffset();
        boolean waits = plan.secondary() && contacts(step) && today.askable().isEmpty();
        if (!waits && over && (line == null || line.state == StepState.PARKED || line.lost)) {
          come(plan, step, item, cycle);
        }
        return;
      }
      if (line.on.equals(today.day())) {
        return; // at most one step a night
      }
      from = line.on;
    }
  }

  /** The day of a step has come: what is done about it? */
  private void come(ProcedurePlan plan, PlannedStep step, CaseFacts.Item item, int cycle) {
    boolean gated = step.channel() == StepChannel.AGENCY_HANDOVER;
    if (contradicted(step)) {
      write(plan, step, item, cycle, StepState.NOT_APPLICABLE, false);
    } else if (!today.all(step.conditions(), seen)) {
      write(plan, step, item, cycle, StepState.NOT_APPLICABLE, true);
    } else if (gated && !passesTheGate(plan, step, item)) {
      write(plan, step, item, cycle, StepState.PARKED, false);
    } else if (plan.secondary() && contacts(step) && today.askable().isEmpty()) {
      write(plan, step, item, cycle, StepState.NOT_APPLICABLE, true);
    } else {
      write(plan, step, item, cycle, step.automatic() ? StepState.DONE : StepState.PROPOSED, false);
    }
  }

  private boolean passesTheGate(ProcedurePlan plan, PlannedStep step, CaseFacts.Item item) {
    if (today.marked(MarkKind.DECEASED)
        || (today.marked(MarkKind.VULNERABLE) && !step.suitableForVulnerable())
        || !today.inDefaultAndDemanded(item)
        || item.heldPartMinor() != 0) {
      return false;
    }
    for (String required : step.requires()) {
      boolean done = false;
      for (Line line : lines) {
        if (line.procedure == plan.procedureId()
            && line.key.equals(required)
            && line.state == StepState.DONE) {
          done |=
              line.item == item.id() ? line.cycle == item.cycle() : line.about.contains(item.id());
        }
      }
      if (!done) {
        return false;
      }
    }
    return true;
  }

  private Line line(ProcedurePlan plan, PlannedStep step, CaseFacts.Item item, int cycle) {
    for (Line line : lines) {
      if (line.procedure == plan.procedureId()
          && line.key.equals(step.key())
          && line.item == item.id()
          && line.cycle == cycle) {
        return line;
      }
    }
    return null;
  }

  private void write(
      ProcedurePlan plan,
      PlannedStep step,
      CaseFacts.Item item,
      int cycle,
      StepState state,
      boolean unfit) {
    Line line = line(plan, step, item, cycle);
    if (line == null) {
      line = new Line(plan.procedureId(), step.key(), item.id(), cycle);
      lines.add(line);
    } else if (line.state == state) {
      line.unfit = unfit; // it may be for another reason
      line.on = line.lost ? today.day() : line.on;
      line.lost = false;
      return;
    }
    line.lost = false;
    line.state = state;
    line.on = today.day();
    line.unfit = unfit;
    boolean gated = step.channel() == StepChannel.AGENCY_HANDOVER;
    if (state == StepState.DONE || state == StepState.PROPOSED) {
      line.about = plan.secondary() ? Set.of() : today.named(item, gated);
    }
    if (state == StepState.DONE
        || state == StepState.PROPOSED
        || (state == StepState.OVERTAKEN && !gated)) {
      level = Math.max(level, step.level());
    }
  }

  private void secondary(ProcedurePlan plan) {
    Spell spell = spells.get(plan.procedureId());
    if (spell != null && spell.ended == null) {
      if (ends(plan, spell)) {
        spell.ended = today.day();
      }
    } else {
      begin(plan, spell);
    }
    spell = spells.get(plan.procedureId());
    if (spell == null) {
      return;
    }
    withdraw(plan);
    if (spell.ended == null && !today.stoppedByPerson()) {
      go(plan, today.item(spell.item), spell.cycle, spell.began, false);
    }
  }

  private boolean ends(ProcedurePlan plan, Spell spell) {
    PlanSettings settings = plan.settings();
    if (!mayBeAtWork()) {
      return true;
    }
    if (!settings.end().isEmpty()) {
      return today.all(settings.end(), seen);
    }
    return settings.startsWith() == null
        ? !today.all(settings.start(), seen)
        : through(plan, spell);
  }

  private boolean mayBeAtWork() {
    return today.worked() && !today.marked(MarkKind.INSOLVENT) && today.oldestOpen() != null;
  }

  private boolean through(ProcedurePlan plan, Spell spell) {
    for (PlannedStep step : plan.steps()) {
      Line line = line(plan, step, today.item(spell.item), spell.cycle);
      if (line == null || line.open()) {
        return false;
      }
    }
    return true;
  }

  private void begin(ProcedurePlan plan, Spell before) {
    PlanSettings settings = plan.settings();
    if (!mayBeAtWork()
        || !today.all(settings.start(), seen)
        || (!settings.end().isEmpty() && today.all(settings.end(), seen))) {
      return;
    }
    CaseFacts.Event event = null;
    if (settings.startsWith() != null) {
      event = today.event(plan, before);
      if (event == null) {
        return;
      }
    }
    Spell spell = new Spell();
    spell.cycle = before == null ? 1 : before.cycle + 1;
    spell.began = event == null ? today.day() : event.on();
    spell.event = event == null ? null : event.id();
    spell.item =
        event != null
                && event.receivableId() != null
                && today.open(today.item(event.receivableId()))
            ? event.receivableId()
            : today.oldestOpen().id();
    spells.put(plan.procedureId(), spell);
  }

  /** A person did what was proposed. */
  void did(String written, LocalDate day) {
    for (Line line : lines) {
      if (name(line).equals(written)) {
        line.state = StepState.DONE;
        line.on = day;
      }
    }
  }

  /** Each line with its state. */
  Map<String, StepState> written() {
    Map<String, StepState> written = new TreeMap<>();
    for (Line line : lines) {
      written.put(name(line), line.state);
    }
    return written;
  }

  private static String name(Line line) {
    return line.procedure + " " + line.key + " " + line.item + "/" + line.cycle;
  }

  /** Secondary procedures at work, with their cycle, the day they began and what they are about. */
  Set<String> atWork() {
    Set<String> working = new TreeSet<>();
    spells.forEach(
        (procedure, spell) -> {
          if (spell.ended == null) {
            working.add(
                procedure + "/" + spell.cycle + " since " + spell.began + " of " + spell.item);
          }
        });
    return working;
  }

  String follows() {
    return follows;
  }

  int level() {
    return level;
  }
}
