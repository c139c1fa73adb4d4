package org.saldo.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  /**
   * What became known late.
   *
   * @param kind name of the kind of business event
   */
  public record Reason(String kind, String reference, LocalDate valueOn, Money amount) {}

  /** What the last letter asked for of a receivable, and when. */
  record Asked(long receivableId, String number, Instant at, LocalDate on, Money amount) {}

  /** A line on a claim that was posted after its value date, by an act. */
  record LateLine(
      long receivableId, long act, LocalDate valueOn, Instant recordedAt, Money amount) {}

  /**
   * What was done in an act.
   *
   * @param amount of its entry
   */
  record Done(long act, String kind, String reference, LocalDate valueOn, Money amount) {

    private Reason reason() {
      return new Reason(kind, reference, valueOn, amount);
    }
  }

  /**
   * Compares. Only what itself counts from before a letter corrects it: that a payment went back
   * later makes no letter wrong, and interest that is claimed later was not forgotten.
   *
   * @param done what was done in the acts of the late lines, consequences left out
   * @param told up to when everything that became known was told already; null for nothing
   * @return empty when no letter asked for anything else than it should have, or the debtor was
   *     told
   */
  static Optional<Correction> of(
      List<Asked> asked, List<LateLine> late, List<Done> done, Instant told) {
    List<Item> items = new ArrayList<>();
    Set<Done> reasons = new LinkedHashSet<>();
    Instant knownUntil = null;
    for (Asked each : asked) {
      List<LateLine> lines =
          late.stream()
              .filter(line -> line.receivableId() == each.receivableId())
              .filter(line -> line.recordedAt().isAfter(each.at()))
              .filter(line -> !line.valueOn().isAfter(each.on()))
              .filter(line -> done.stream().anyMatch(d -> before(d, line, each)))
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
        done.stream().filter(d -> before(d, line, each)).forEach(reasons::add);
      }
    }
    return items.isEmpty() || (told != null && !knownUntil.isAfter(told))
        ? Optional.empty()
        : Optional.of(
            new Correction(
                items,
                reasons.stream()
                    .map(Done::reason)
                    .sorted(Comparator.comparing(Reason::valueOn))
                    .toList(),
                knownUntil));
  }

  private static boolean before(Done done, LateLine line, Asked asked) {
    return done.act() == line.act() && !done.valueOn().isAfter(asked.on());
  }
}
