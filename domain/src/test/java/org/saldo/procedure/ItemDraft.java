package org.saldo.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saldo.money.Money;

/** A receivable as a test changes it: 100.00 EUR, issued two weeks before it is due. */
final class ItemDraft {

  private final long id;
  private final LocalDate dueOn;
  private LocalDate issuedOn;
  private Money open = Money.of("100.00", "EUR");
  private long heldPartMinor;
  private boolean follows = true;
  private int cycle = 1;
  private LocalDate defaultSince;
  private LocalDate demandedOn;
  private LocalDate settledOn;
  private List<CaseFacts.Span> holds = new ArrayList<>();
  private Set<String> partHeldBy = new HashSet<>();

  ItemDraft(long id, LocalDate dueOn) {
    this.id = id;
    this.dueOn = dueOn;
    this.issuedOn = dueOn.minusDays(14);
  }

  static ItemDraft of(CaseFacts.Item item) {
    ItemDraft draft = new ItemDraft(item.id(), item.dueOn());
    draft.issuedOn = item.issuedOn();
    draft.open = item.open();
    draft.heldPartMinor = item.heldPartMinor();
    draft.follows = item.follows();
    draft.cycle = item.cycle();
    draft.defaultSince = item.defaultSince();
    draft.demandedOn = item.demandedOn();
    draft.settledOn = item.settledOn();
    draft.holds = new ArrayList<>(item.holds());
    draft.partHeldBy = new HashSet<>(item.partHeldBy());
    return draft;
  }

  ItemDraft issuedOn(LocalDate day) {
    issuedOn = day;
    return this;
  }

  ItemDraft open(String amount) {
    open = Money.of(amount, "EUR");
    return this;
  }

  ItemDraft heldPart(String amount, String reason) {
    heldPartMinor = Money.of(amount, "EUR").minor();
    partHeldBy = heldPartMinor == 0 || reason == null ? Set.of() : Set.of(reason);
    return this;
  }

  /** A credit, or uncollectible. */
  ItemDraft followsNothing() {
    follows = false;
    return this;
  }

  ItemDraft cycle(int number) {
    cycle = number;
    return this;
  }

  /** A demand was delivered, so default begins the day after. */
  ItemDraft demandedOn(LocalDate day) {
    demandedOn = day;
    defaultSince = day.plusDays(1);
    return this;
  }

  ItemDraft inDefaultSince(LocalDate day) {
    defaultSince = day;
    return this;
  }

  ItemDraft settledOn(LocalDate day) {
    settledOn = day;
    open = day == null ? Money.of("100.00", "EUR") : Money.zero("EUR");
    heldPartMinor = 0;
    return this;
  }

  /** A hold of the same reason from the same day is the same hold. */
  ItemDraft held(String reason, LocalDate from, LocalDate until) {
    holds.removeIf(hold -> hold.from().equals(from) && hold.reason().equals(reason));
    holds.add(new CaseFacts.Span(reason, from, until));
    return this;
  }

  ItemDraft holds(List<CaseFacts.Span> all) {
    holds = new ArrayList<>(all);
    return this;
  }

  CaseFacts.Item item() {
    return new CaseFacts.Item(
        id,
        "R-" + id,
        issuedOn,
        dueOn,
        open,
        heldPartMinor,
        follows,
        cycle,
        defaultSince,
        demandedOn,
        settledOn,
        holds,
        partHeldBy);
  }
}
