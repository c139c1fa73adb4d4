package org.saldo.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * The account of a case as a time line: the lines of the ledger by value date, with nothing left
 * out, so that they add up to what the books have open.
 *
 * @param entries the earliest value date first; on one day in the order in which they were posted
 * @param posted what the books have open at the end
 */
public record Timeline(List<TimelineEntry> entries, CaseSheet.Balance posted) {

  public Timeline {
    entries = List.copyOf(entries);
  }

  /**
   * Puts it together.
   *
   * @param lines in the order of posting
   * @param receivable of which alone is told; null for all
   */
  static Timeline of(List<TimelineLine> lines, UUID receivable, String currency) {
    Map<Long, List<TimelineLine>> events = new TreeMap<>();
    Map<Long, List<TimelineLine>> acts = new LinkedHashMap<>();
    for (TimelineLine line : lines) {
      if (line.act() != 0) {
        acts.computeIfAbsent(line.act(), act -> new ArrayList<>()).add(line);
      }
    }
    for (TimelineLine line : lines) {
      boolean touches =
          acts.getOrDefault(line.act(), List.of()).stream()
              .anyMatch(
                  other -> other.receivableId() != null && other.receivableId().equals(receivable));
      if (receivable == null
          || receivable.equals(line.receivableId())
          || (line.receivableId() == null && touches)) {
        events.computeIfAbsent(line.event(), event -> new ArrayList<>()).add(line);
      }
    }
    List<List<TimelineLine>> ordered = new ArrayList<>(events.values());
    ordered.sort(Comparator.comparing(event -> event.get(0).valueOn()));
    List<TimelineEntry> entries = new ArrayList<>();
    CaseSheet.Balance open = CaseSheet.Balance.zero(currency);
    for (List<TimelineLine> event : ordered) {
      CaseSheet.Balance change = change(event, currency);
      open = open.plus(change);
      TimelineLine head = event.get(0);
      entries.add(entry(event, change, open, acts.getOrDefault(head.act(), List.of()), receivable));
    }
    return new Timeline(entries, open);
  }

  private static TimelineEntry entry(
      List<TimelineLine> event,
      CaseSheet.Balance change,
      CaseSheet.Balance after,
      List<TimelineLine> act,
      UUID receivable) {
    TimelineLine head = event.get(0);
    List<TimelineEntry.Effect> effects = isFact(head, act) ? effects(act, receivable) : List.of();
    boolean late = head.postedOn().isAfter(head.valueOn());
    return new TimelineEntry(
        head.act(),
        head.kind(),
        head.valueOn(),
        head.postedOn(),
        head.recordedAt(),
        head.recordedBy(),
        head.reference(),
        event.stream().filter(line -> line.component() != null).map(Timeline::part).toList(),
        change,
        after,
        late && !head.consequence() && (!isInvoice(head) || !effects.isEmpty()),
        effects,
        head.consequence() ? cause(act) : null,
        head.eventId(),
        head.entryId(),
        head.documentId(),
        head.fileName());
  }

  /** An invoice is known after its day as a rule; only where it changed something is that told. */
  private static boolean isInvoice(TimelineLine line) {
    return line.kind() == EventKind.INVOICE_RECEIVED || line.kind() == EventKind.CREDIT_RECEIVED;
  }

  /** What was done first of the facts of a transaction stands for what followed from all. */
  private static boolean isFact(TimelineLine head, List<TimelineLine> act) {
    TimelineLine first = firstFact(act);
    return first != null && first.event() == head.event();
  }

  private static TimelineLine firstFact(List<TimelineLine> act) {
    return act.stream()
        .filter(line -> !line.consequence())
        .min(Comparator.comparingLong(TimelineLine::event))
        .orElse(null);
  }

  private static List<TimelineEntry.Effect> effects(List<TimelineLine> act, UUID receivable) {
    return act.stream()
        .filter(TimelineLine::consequence)
        .filter(line -> line.component() != null && isAnew(line))
        .filter(line -> receivable == null || receivable.equals(line.receivableId()))
        .sorted(Comparator.comparing(TimelineLine::valueOn))
        .map(
            line ->
                new TimelineEntry.Effect(line.kind(), line.reference(), line.valueOn(), part(line)))
        .toList();
  }

  /** Interest up to the day of posting would have been posted anyway. */
  private static boolean isAnew(TimelineLine line) {
    return line.kind() == EventKind.PAYMENT_REALLOCATED || line.postedOn().isAfter(line.valueOn());
  }

  private static TimelineEntry.Cause cause(List<TimelineLine> act) {
    TimelineLine fact = firstFact(act);
    return fact == null
        ? null
        : new TimelineEntry.Cause(fact.kind(), fact.reference(), fact.valueOn(), fact.postedOn());
  }

  private static TimelineEntry.Part part(TimelineLine line) {
    return new TimelineEntry.Part(
        line.receivableId(), line.receivable(), line.component(), line.amount(), line.rule());
  }

  private static CaseSheet.Balance change(List<TimelineLine> event, String currency) {
    return new CaseSheet.Balance(
        sum(event, Component.PRINCIPAL, currency),
        sum(event, Component.INTEREST, currency),
        sum(event, Component.FEE, currency),
        sum(event, Component.COST, currency));
  }

  private static Money sum(List<TimelineLine> event, Component component, String currency) {
    return Money.sum(
        currency,
        event.stream()
            .filter(line -> line.component() == component)
            .map(TimelineLine::amount)
            .toList());
  }
}
