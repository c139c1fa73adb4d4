package org.saldo.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.saldo.interest.InterestLine;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * How a claim stands on a day, and how it came to that.
 *
 * @param items by the key of the receivable
 * @param allocations where each payment went, by its key
 */
public record ClaimStanding(
    LocalDate on, Map<Long, Item> items, Map<Long, List<Allocated>> allocations) {

  public ClaimStanding {
    items = Map.copyOf(items);
    allocations = Map.copyOf(allocations);
  }

  /**
   * A receivable.
   *
   * @param interest claimed and still open, grown up to the day
   * @param accruing grown up to the day, but not claimed: for information, not a part of what is
   *     open
   * @param grown all interest that ever grew; the sum of the lines
   * @param lines how it grew
   * @param postings claimed interest as it is to stand in the books, by value date
   * @param revivals what was written off and is owed again because it was paid
   */
  public record Item(
      long id,
      Money principal,
      Money interest,
      Money fee,
      Money cost,
      Money accruing,
      Money grown,
      List<InterestLine> lines,
      List<Growth> postings,
      List<Revival> revivals) {

    public Item {
      revivals = List.copyOf(revivals);
      lines = List.copyOf(lines);
      postings = List.copyOf(postings);
    }

    /** What is open. */
    public Money open() {
      return principal.plus(interest).plus(fee).plus(cost);
    }

    public Money open(Component component) {
      return switch (component) {
        case PRINCIPAL -> principal;
        case INTEREST -> interest;
        case FEE -> fee;
        case COST -> cost;
      };
    }
  }

  /** What was written off and is owed again from a day on. */
  public record Revival(LocalDate valueOn, Component component, Money amount) {}

  /** Interest that is posted to a day. */
  public record Growth(LocalDate valueOn, Money amount) {}
}
