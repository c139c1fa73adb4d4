package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.saldo.debtor.MarkKind;
import org.saldo.procedure.condition.CaseTraits;
import org.saldo.procedure.condition.ConditionFact;
import org.saldo.procedure.condition.Trait;

/**
 * A case with its days: what happens is written down, nights are run, steps are carried out as the
 * run would. Each night also shows that a case on which nothing is asked for is left as it was, and
 * that no step is written down twice.
 */
final class Diary {

  private final List<ProcedurePlan> plans = new ArrayList<>();
  private final List<CaseFacts.Item> items = new ArrayList<>();
  private final List<CaseFacts.Mark> marks = new ArrayList<>();
  private final List<CaseFacts.Event> events = new ArrayList<>();
  private final Map<ConditionFact, Trait> traits = new HashMap<>();
  private final Map<Long, List<CaseFacts.Past>> past = new LinkedHashMap<>();
  private final Map<Long, CaseFacts.Run> runs = new LinkedHashMap<>();
  private final List<Verdict> last = new ArrayList<>();
  private final List<String> turned = new ArrayList<>();
  private final List<String> late = new ArrayList<>();
  private LocalDate workedFrom = LocalDate.of(2000, 1, 1);
  private LocalDate lookedOn;
  private LocalDate today;
  private String country;
  private String pinned;
  private String followed;
  private long lastId;
  private DunningLevel level = DunningLevel.of(0);

  Diary(ProcedurePlan... plans) {
    this.plans.addAll(List.of(plans));
  }

  /** The procedure that is shipped. */
  static ProcedurePlan standard() {
    return new ProcedurePlan(
        1,
        11,
        "standard",
        1,
        CountedFrom.DUE_DATE,
        List.of(
            new PlannedStep("reminder", 7, StepChannel.EMAIL, "reminder", 1, true, true, List.of()),
            new PlannedStep("first-call", 15, StepChannel.CALL, null, 1, false, true, List.of()),
            new PlannedStep("second-call", 21, StepChannel.CALL, null, 1, false, false, List.of()),
            PlanDraft.handOver("hand-over", 40, 2, "reminder")));
  }

  static CaseFacts.Item item(long id, String dueOn) {
    return new ItemDraft(id, LocalDate.parse(dueOn)).item();
  }

  static CaseFacts.Item item(
      long id, LocalDate dueOn, List<CaseFacts.Span> holds, LocalDate settledOn) {
    return new ItemDraft(id, dueOn).settledOn(settledOn).holds(holds).item();
  }

  Diary owes(CaseFacts.Item item) {
    items.removeIf(i -> i.id() == item.id());
    items.add(item);
    return this;
  }

  Diary owes(long id, String dueOn) {
    return owes(item(id, dueOn));
  }

  /** The item as it stands, to be changed. */
  ItemDraft changing(long id) {
    return ItemDraft.of(items.stream().filter(i -> i.id() == id).findFirst().orElseThrow());
  }

  Diary worksFrom(String day) {
    workedFrom = day == null ? null : LocalDate.parse(day);
    return this;
  }

  Diary on(String day) {
    return on(LocalDate.parse(day));
  }

  Diary on(LocalDate day) {
    today = day;
    return this;
  }

  Diary settled(long id) {
    return owes(changing(id).settledOn(today).item());
  }

  Diary reopened(long id, int cycle) {
    return owes(changing(id).settledOn(null).cycle(cycle).item());
  }

  Diary held(long id, String reason, String from, String until) {
    return owes(changing(id).held(reason, LocalDate.parse(from), day(until)).item());
  }

  Diary partHeld(long id, String amount) {
    return owes(changing(id).heldPart(amount, null).item());
  }

  Diary partHeld(long id, String amount, String reason) {
    return owes(changing(id).heldPart(amount, reason).item());
  }

  /** A demand for it was delivered that day, so default begins the day after. */
  Diary delivered(long id, String day) {
    return owes(changing(id).demandedOn(LocalDate.parse(day)).item());
  }

  Diary marked(MarkKind kind, String from, String until) {
    marks.removeIf(m -> m.kind() == kind);
    marks.add(new CaseFacts.Mark(kind, LocalDate.parse(from), day(until)));
    return this;
  }

  /** What was looked up of the case. */
  Diary is(ConditionFact fact, Trait trait) {
    traits.put(fact, trait);
    return this;
  }

  /** Where the creditor is. */
  Diary in(String creditorCountry) {
    country = creditorCountry;
    return this;
  }

  /** Something happened to the case today. */
  Diary happens(StartEvent kind, long id) {
    events.add(new CaseFacts.Event(kind, id, today, null));
    return this;
  }

  Diary happens(StartEvent kind, long id, long item) {
    events.add(new CaseFacts.Event(kind, id, today, item));
    return this;
  }

  Diary pinned(String procedure) {
    pinned = procedure;
    return this;
  }

  /** A version takes the place of the one before it, or a procedure is new. */
  Diary inForce(ProcedurePlan version) {
    outOfForce(version.procedureId());
    plans.add(version);
    return this;
  }

  Diary outOfForce(long procedureId) {
    plans.removeIf(plan -> plan.procedureId() == procedureId);
    return this;
  }

  /** The same case with the same days, to try something. */
  Diary copy() {
    Diary copy = new Diary(plans.toArray(ProcedurePlan[]::new));
    copy.knows(workedFrom, items, marks, events);
    copy.traits.putAll(traits);
    past.forEach((procedure, its) -> copy.past.put(procedure, new ArrayList<>(its)));
    copy.runs.putAll(runs);
    copy.lookedOn = lookedOn;
    copy.today = today;
    copy.country = country;
    copy.pinned = pinned;
    copy.lastId = lastId;
    copy.level = level;
    return copy;
  }

  /** All that is known of the case now, in place of what was known before. */
  Diary knows(
      LocalDate since,
      List<CaseFacts.Item> allItems,
      List<CaseFacts.Mark> allMarks,
      List<CaseFacts.Event> allEvents) {
    workedFrom = since;
    items.clear();
    items.addAll(allItems);
    marks.clear();
    marks.addAll(allMarks);
    events.clear();
    events.addAll(allEvents);
    return this;
  }

  Diary allInForce(List<ProcedurePlan> versions) {
    plans.clear();
    plans.addAll(versions);
    return this;
  }

  /** Each step with its state, by procedure, key, receivable and cycle. */
  Map<String, StepState> lines() {
    Map<String, StepState> lines = new TreeMap<>();
    past.forEach((procedure, its) -> its.forEach(p -> lines.put(line(procedure, p), p.state())));
    return lines;
  }

  private static String line(long procedure, CaseFacts.Past p) {
    return procedure + " " + p.stepKey() + " " + p.leadingReceivableId() + "/" + p.cycle();
  }

  /** Secondary procedures at work, with their cycle, the day they began and what they are about. */
  Set<String> working() {
    Set<String> working = new TreeSet<>();
    runs.forEach(
        (procedure, run) -> {
          if (run.endedOn() == null) {
            working.add(
                procedure
                    + "/"
                    + run.cycle()
                    + " since "
                    + run.startedOn()
                    + " of "
                    + run.receivableId());
          }
        });
    return working;
  }

  /** A person did what was proposed. */
  Diary did(String line) {
    past.forEach(
        (procedure, its) ->
            List.copyOf(its).stream()
                .filter(p -> line(procedure, p).equals(line))
                .forEach(
                    p -> replace(p, StepState.DONE, "due", p.receivableIds(), today, p.lateOn())));
    return this;
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private CasePicture picture() {
    CaseFacts base =
        new CaseFacts(5, "EUR", workedFrom, 0, items, marks, List.of())
            .with(level)
            .with(country, new CaseTraits(traits))
            .of(List.of(), null, events);
    return new CasePicture(base, PlanSet.of(plans), pinned, past, runs, today);
  }

  /** With the steps of all procedures. */
  CaseFacts facts() {
    CasePicture picture = picture();
    return picture.base().of(written().toList(), null, events);
  }

  /** As one procedure sees them. */
  CaseFacts facts(ProcedurePlan plan) {
    return picture().facts(plan);
  }

  Assignment assignment() {
    return picture().assignment();
  }

  /** Key of the primary procedure by which the last night decided; null for none. */
  String followed() {
    return followed;
  }

  private Stream<CaseFacts.Past> written() {
    return past.values().stream().flatMap(List::stream);
  }

  /** The run of the day: decides, and does as it says. */
  Diary night() {
    boolean asked = picture().asksForSomething(lookedOn);
    List<Object> before = asked ? List.of() : stands();
    last.clear();
    turned.clear();
    late.clear();
    Assignment assigned = assignment();
    followed = assigned.plan() == null ? null : assigned.plan().key();
    withdraw(picture().leftBehind(assigned));
    if (assigned.plan() != null) {
      withdraw(Review.of(picture().facts(assigned), assigned.plan(), lookedOn, today));
      take(assigned.plan(), picture().facts(assigned));
    }
    PlanSet.of(plans).secondary().forEach(this::secondary);
    if (!asked) {
      assertThat(stands()).as("nothing asked on %s", today).isEqualTo(before);
    }
    lookedOn = today;
    return this;
  }

  /** As if what was decided since had been decided by looks that changed facts asked for. */
  Diary lastRun(String day) {
    lookedOn = LocalDate.parse(day);
    return this;
  }

  private List<Object> stands() {
    Map<Long, List<CaseFacts.Past>> steps = new HashMap<>();
    past.forEach((procedure, its) -> steps.put(procedure, List.copyOf(its)));
    return List.of(steps, Map.copyOf(runs), level);
  }

  Diary night(ProcedurePlan version) {
    return inForce(version).night();
  }

  private void secondary(ProcedurePlan plan) {
    picture().turn(plan).ifPresent(turn -> turn(plan, turn));
    if (runs.containsKey(plan.procedureId())) {
      withdraw(Review.of(facts(plan), plan, lookedOn, today));
      take(plan, facts(plan));
    }
  }

  private void turn(ProcedurePlan plan, Turn turn) {
    CaseFacts.Run run = runs.get(plan.procedureId());
    runs.put(
        plan.procedureId(),
        turn.begins()
            ? new CaseFacts.Run(
                ++lastId, turn.cycle(), turn.on(), turn.receivableId(), turn.eventId(), null)
            : new CaseFacts.Run(
                run.id(),
                run.cycle(),
                run.startedOn(),
                run.receivableId(),
                run.eventId(),
                turn.on()));
    turned.add(plan.key() + (turn.begins() ? " begins " : " ends ") + turn.on());
  }

  private void take(ProcedurePlan plan, CaseFacts facts) {
    for (Verdict verdict : Decision.of(facts, plan, lookedOn, today)) {
      last.add(verdict);
      StepState state =
          switch (verdict.outcome()) {
            case ACT -> verdict.step().automatic() ? StepState.DONE : StepState.PROPOSED;
            case PARKED -> StepState.PARKED;
            case OVERTAKEN -> StepState.OVERTAKEN;
            case NOT_APPLICABLE -> StepState.NOT_APPLICABLE;
          };
      write(plan, verdict, state);
      if (Decision.raisesLevel(verdict.step(), state)) {
        level = level.reach(verdict.step().level(), today);
      }
    }
    for (CaseFacts.Past step : Lateness.of(facts(plan), plan, today)) {
      CaseFacts.Past now = known(step.stepRunId());
      replace(now, now.state(), now.decidedBy(), now.receivableIds(), now.decidedOn(), today);
      late.add(step.stepKey());
    }
  }

  private void write(ProcedurePlan plan, Verdict verdict, StepState state) {
    Set<Long> about = new HashSet<>();
    verdict.items().forEach(i -> about.add(i.receivableId()));
    String by = verdict.reason().deciding().code();
    CaseFacts.Past known = verdict.known();
    if (known != null) {
      replace(
          known, state, by, about.isEmpty() ? known.receivableIds() : about, today, known.lateOn());
      return;
    }
    CaseFacts.Past first =
        new CaseFacts.Past(
            ++lastId,
            verdict.step().key(),
            verdict.step().channel(),
            verdict.leadingReceivableId(),
            verdict.cycle(),
            state,
            by,
            about,
            today,
            null);
    List<CaseFacts.Past> its = past.computeIfAbsent(plan.procedureId(), id -> new ArrayList<>());
    assertThat(its).as("written on %s", today).noneMatch(other -> same(other, first));
    its.add(first);
  }

  private static boolean same(CaseFacts.Past one, CaseFacts.Past other) {
    return one.stepKey().equals(other.stepKey())
        && one.leadingReceivableId() == other.leadingReceivableId()
        && one.cycle() == other.cycle();
  }

  private void withdraw(List<Review.Withdrawal> withdrawals) {
    for (Review.Withdrawal gone : withdrawals) {
      CaseFacts.Past step = gone.step();
      String by = gone.reason().deciding().code();
      replace(step, gone.state(), by, step.receivableIds(), today, step.lateOn());
    }
  }

  private CaseFacts.Past known(long stepRunId) {
    return written().filter(p -> p.stepRunId() == stepRunId).findFirst().orElseThrow();
  }

  private void replace(
      CaseFacts.Past step,
      StepState state,
      String by,
      Set<Long> about,
      LocalDate decidedOn,
      LocalDate lateOn) {
    CaseFacts.Past now =
        new CaseFacts.Past(
            step.stepRunId(),
            step.stepKey(),
            step.channel(),
            step.leadingReceivableId(),
            step.cycle(),
            state,
            by,
            about,
            decidedOn,
            lateOn);
    past.values().forEach(its -> its.replaceAll(p -> p.stepRunId() == now.stepRunId() ? now : p));
  }

  /** Each night from the one after today up to and with a day. */
  Diary nightsUntil(String day) {
    for (LocalDate next = today.plusDays(1);
        !next.isAfter(LocalDate.parse(day));
        next = next.plusDays(1)) {
      today = next;
      night();
    }
    return this;
  }

  /** A person did what was proposed. */
  Diary did(String step, long item) {
    CaseFacts.Past open =
        written()
            .filter(p -> p.stepKey().equals(step) && p.leadingReceivableId() == item)
            .filter(p -> p.state().open())
            .findFirst()
            .orElseThrow();
    replace(open, StepState.DONE, "due", open.receivableIds(), today, open.lateOn());
    return this;
  }

  /** What the last night decided, as {@code key state item}, e.g. {@code reminder ACT 1}. */
  Diary says(String... expected) {
    assertThat(
            last.stream()
                .map(v -> v.step().key() + " " + v.outcome() + " " + v.leadingReceivableId()))
        .as("night of %s", today)
        .containsExactlyInAnyOrder(expected);
    return this;
  }

  /** All that was ever decided, as {@code key state item/cycle}. */
  Diary stands(String... expected) {
    assertThat(
            written()
                .map(
                    p ->
                        p.stepKey()
                            + " "
                            + p.state()
                            + " "
                            + p.leadingReceivableId()
                            + (p.cycle() == 1 ? "" : "/" + p.cycle())))
        .as("on %s", today)
        .containsExactlyInAnyOrder(expected);
    return this;
  }

  /** Which secondary procedures the last night let begin or end, e.g. {@code dispute begins}. */
  Diary turns(String... expected) {
    assertThat(turned.stream().map(t -> t.substring(0, t.lastIndexOf(' '))))
        .as("night of %s", today)
        .containsExactlyInAnyOrder(expected);
    return this;
  }

  /** Of which steps the last night told that their last day has passed. */
  Diary tellsLate(String... steps) {
    assertThat(late).as("night of %s", today).containsExactlyInAnyOrder(steps);
    return this;
  }

  /** Which secondary procedures are at work, by key. */
  Diary atWork(String... keys) {
    assertThat(
            plans.stream()
                .filter(plan -> runs.containsKey(plan.procedureId()))
                .filter(plan -> runs.get(plan.procedureId()).endedOn() == null)
                .map(ProcedurePlan::key))
        .as("on %s", today)
        .containsExactlyInAnyOrder(keys);
    return this;
  }

  /** The primary procedure of the case today; null for none. */
  Diary follows(String key) {
    ProcedurePlan plan = assignment().plan();
    assertThat(plan == null ? null : plan.key()).as("on %s", today).isEqualTo(key);
    return this;
  }

  Diary hasLevel(int expected) {
    assertThat(level.reached()).as("on %s", today).isEqualTo(expected);
    return this;
  }

  /** By which rule a step that stands was decided. */
  String decidedBy(String step) {
    return written().filter(p -> p.stepKey().equals(step)).findFirst().orElseThrow().decidedBy();
  }

  Verdict verdict() {
    assertThat(last).hasSize(1);
    return last.get(0);
  }
}
