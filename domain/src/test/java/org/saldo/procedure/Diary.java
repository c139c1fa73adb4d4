package org.saldo.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saldo.debtor.MarkKind;
import org.saldo.money.Money;

/**
 * A case with its days: what happens is written down, nights are run, steps are carried out as the
 * run would.
 */
final class Diary {

  private final ProcedurePlan plan;
  private final List<CaseFacts.Item> items = new ArrayList<>();
  private final List<CaseFacts.Mark> marks = new ArrayList<>();
  private final List<CaseFacts.Past> past = new ArrayList<>();
  private LocalDate workedFrom = LocalDate.of(2000, 1, 1);
  private LocalDate lookedOn;
  private LocalDate today;
  private int level;
  private List<Verdict> last = List.of();

  Diary(ProcedurePlan plan) {
    this.plan = plan;
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
            new PlannedStep(
                "hand-over",
                40,
                StepChannel.AGENCY_HANDOVER,
                null,
                2,
                true,
                false,
                List.of("reminder"))));
  }

  static CaseFacts.Item item(long id, String dueOn) {
    return item(id, LocalDate.parse(dueOn), List.of(), null);
  }

  static CaseFacts.Item item(
      long id, LocalDate dueOn, List<CaseFacts.Span> holds, LocalDate settledOn) {
    return new CaseFacts.Item(
        id,
        "R-" + id,
        dueOn.minusDays(14),
        dueOn,
        settledOn == null ? Money.of("100.00", "EUR") : Money.zero("EUR"),
        0,
        true,
        1,
        null,
        null,
        settledOn,
        holds);
  }

  Diary owes(CaseFacts.Item item) {
    items.removeIf(i -> i.id() == item.id());
    items.add(item);
    return this;
  }

  Diary owes(long id, String dueOn) {
    return owes(item(id, dueOn));
  }

  Diary worksFrom(String day) {
    workedFrom = day == null ? null : LocalDate.parse(day);
    return this;
  }

  Diary on(String day) {
    today = LocalDate.parse(day);
    return this;
  }

  Diary settled(long id) {
    CaseFacts.Item i = find(id);
    return owes(
        new CaseFacts.Item(
            id,
            i.number(),
            i.issuedOn(),
            i.dueOn(),
            Money.zero("EUR"),
            0,
            true,
            i.cycle(),
            i.defaultSince(),
            i.demandedOn(),
            today,
            i.holds()));
  }

  Diary reopened(long id, int cycle) {
    CaseFacts.Item i = find(id);
    return owes(
        new CaseFacts.Item(
            id,
            i.number(),
            i.issuedOn(),
            i.dueOn(),
            Money.of("100.00", "EUR"),
            0,
            true,
            cycle,
            i.defaultSince(),
            i.demandedOn(),
            null,
            i.holds()));
  }

  Diary held(long id, String reason, String from, String until) {
    CaseFacts.Item i = find(id);
    List<CaseFacts.Span> holds = new ArrayList<>(i.holds());
    holds.removeIf(h -> h.from().equals(LocalDate.parse(from)) && h.reason().equals(reason));
    holds.add(
        new CaseFacts.Span(
            reason, LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
    return owes(
        new CaseFacts.Item(
            id,
            i.number(),
            i.issuedOn(),
            i.dueOn(),
            i.open(),
            i.heldPartMinor(),
            i.follows(),
            i.cycle(),
            i.defaultSince(),
            i.demandedOn(),
            i.settledOn(),
            holds));
  }

  Diary partHeld(long id, String amount) {
    CaseFacts.Item i = find(id);
    return owes(
        new CaseFacts.Item(
            id,
            i.number(),
            i.issuedOn(),
            i.dueOn(),
            i.open(),
            Money.of(amount, "EUR").minor(),
            i.follows(),
            i.cycle(),
            i.defaultSince(),
            i.demandedOn(),
            i.settledOn(),
            i.holds()));
  }

  /** A demand for it was delivered that day, so default begins the day after. */
  Diary delivered(long id, String day) {
    CaseFacts.Item i = find(id);
    LocalDate delivered = LocalDate.parse(day);
    return owes(
        new CaseFacts.Item(
            id,
            i.number(),
            i.issuedOn(),
            i.dueOn(),
            i.open(),
            i.heldPartMinor(),
            i.follows(),
            i.cycle(),
            delivered.plusDays(1),
            delivered,
            i.settledOn(),
            i.holds()));
  }

  Diary marked(MarkKind kind, String from, String until) {
    marks.removeIf(m -> m.kind() == kind);
    marks.add(
        new CaseFacts.Mark(
            kind, LocalDate.parse(from), until == null ? null : LocalDate.parse(until)));
    return this;
  }

  private CaseFacts.Item find(long id) {
    return items.stream().filter(i -> i.id() == id).findFirst().orElseThrow();
  }

  CaseFacts facts() {
    return new CaseFacts(5, "EUR", workedFrom, level, items, marks, past);
  }

  /** The run of the day: decides, and does as it says. */
  Diary night() {
    return night(plan);
  }

  Diary night(ProcedurePlan version) {
    for (Review.Withdrawal gone : Review.of(facts(), version, lookedOn, today)) {
      replace(gone.step(), gone.state(), gone.reason(), gone.step().receivableIds());
    }
    last = Decision.of(facts(), version, lookedOn, today);
    for (Verdict verdict : last) {
      StepState state =
          switch (verdict.outcome()) {
            case ACT -> verdict.step().automatic() ? StepState.DONE : StepState.PROPOSED;
            case PARKED -> StepState.PARKED;
            case OVERTAKEN -> StepState.OVERTAKEN;
            case NOT_APPLICABLE -> StepState.NOT_APPLICABLE;
          };
      Set<Long> about = new HashSet<>();
      verdict.items().forEach(i -> about.add(i.receivableId()));
      CaseFacts.Past decided =
          new CaseFacts.Past(
              verdict.known() == null ? past.size() + 1 : verdict.known().stepRunId(),
              verdict.step().key(),
              verdict.step().channel(),
              verdict.leadingReceivableId(),
              verdict.cycle(),
              state,
              verdict.reason().deciding().code(),
              about,
              today,
              null);
      past.removeIf(p -> p.stepRunId() == decided.stepRunId());
      past.add(decided);
      if (Decision.raisesLevel(verdict.step(), state)) {
        level = Math.max(level, verdict.step().level());
      }
    }
    lookedOn = today;
    return this;
  }

  private void replace(CaseFacts.Past step, StepState state, Reason reason, Set<Long> about) {
    past.removeIf(p -> p.stepRunId() == step.stepRunId());
    past.add(
        new CaseFacts.Past(
            step.stepRunId(),
            step.stepKey(),
            step.channel(),
            step.leadingReceivableId(),
            step.cycle(),
            state,
            reason.deciding().code(),
            about,
            today,
            null));
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
            past.stream()
                .map(
                    p ->
                        p.stepKey()
                            + " "
                            + p.state()
                            + " "
                            + p.leadingReceivableId()
                            + (p.cycle() == 1 ? "" : "/" + p.cycle())))
        .containsExactlyInAnyOrder(expected);
    return this;
  }

  Diary hasLevel(int expected) {
    assertThat(level).isEqualTo(expected);
    return this;
  }

  Verdict verdict() {
    assertThat(last).hasSize(1);
    return last.get(0);
  }

  /** A person did what was proposed. */
  Diary did(String step, long item) {
    CaseFacts.Past proposed =
        past.stream()
            .filter(p -> p.stepKey().equals(step) && p.leadingReceivableId() == item)
            .findFirst()
            .orElseThrow();
    past.remove(proposed);
    past.add(
        new CaseFacts.Past(
            proposed.stepRunId(),
            step,
            proposed.channel(),
            item,
            proposed.cycle(),
            StepState.DONE,
            "due",
            proposed.receivableIds(),
            today,
            null));
    return this;
  }
}
