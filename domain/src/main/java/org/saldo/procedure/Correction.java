package org.saldo.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * What earlier letters of a case asked for and should not have, or the other way round, by what is
 * known today.
 *
 * @param items receivables whose amount differs
 * @param reasons what became known late, by value date
 * @param knownUntil when the last of it became known
 */
public record Correction(List<Item> items, List<Reason> reasons, Instant knownUntil) {

  public Correction {
    items = List.copyOf(items);
    reasons = List.copyOf(reasons);
  }

  /**
   * A receivable.
   *
   * @param lettered day of the last letter that asked for it
   * @param former what it asked for
   * @param corrected what it would have asked for; never negative
   */
  public record Item(String number, LocalDate lettered, Money former, Money corrected) {}

  /** What became known late. */
  public record Reason(EventKind kind, String reference, LocalDate valueOn, Money amount) {}

  /** What the last letter asked for of a receivable, and when. */
  record Asked(long receivableId, String number, Instant at, LocalDate on, Money amount) {}

  /**
   * A line on a claim that was posted after its value date.
   *
   * @param consequence whether it follows from something else instead of having happened
   */
  record LateLine(
      long receivableId,
      EventKind kind,
      String reference,
      LocalDate valueOn,
      Instant recordedAt,
      Money amount,
      boolean consequence) {}

  /**
   * Compares.
   *
   * @param told up to when everything that became known was told already; null for nothing
   * @return empty when no letter asked for anything else than it should have, or the debtor was
   *     told
   */
  static Optional<Correction> of(List<Asked> asked, List<LateLine> late, Instant told) {
    List<Item> items = new ArrayList<>();
    Map<String, Reason> reasons = new LinkedHashMap<>();
    Instant knownUntil = null;
    for (Asked each : asked) {
      List<LateLine> lines =
          late.stream()
              .filter(line -> line.receivableId() == each.receivableId())
              .filter(line -> line.recordedAt().isAfter(each.at()))
              .filter(line -> !line.valueOn().isAfter(each.on()))
              .toList();
      Money nothing = Money.zero(each.amount().currency());
      Money delta = Money.sum(nothing.currency(), lines.stream().map(LateLine::amount).toList());
      if (delta.isZero()) {
        continue;
      }
      Money corrected = each.amount().plus(delta);
      items.add(
          new Item(
              each.number(),
              each.on(),
              each.amount(),
              corrected.isNegative() ? nothing : corrected));
      for (LateLine line : lines) {
        knownUntil =
            knownUntil == null || line.recordedAt().isAfter(knownUntil)
                ? line.recordedAt()
                : knownUntil;
        if (!line.consequence()) {
          reasons.merge(
              line.kind() + " " + line.reference() + " " + line.valueOn(),
              new Reason(line.kind(), line.reference(), line.valueOn(), line.amount()),
              (one, other) ->
                  new Reason(
                      one.kind(),
                      one.reference(),
                      one.valueOn(),
                      one.amount().plus(other.amount())));
        }
      }
    }
    return items.isEmpty() || (told != null && !knownUntil.isAfter(told))
        ? Optional.empty()
        : Optional.of(
            new Correction(
                items,
                reasons.values().stream().sorted(Comparator.comparing(Reason::valueOn)).toList(),
                knownUntil));
  }
}
