package org.saldo.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.saldo.calendar.DayCount;
import org.saldo.interest.RatePath;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * All that ever happened to a claim, as the calculator needs it: of one case, in one currency. What
 * was taken back (a payment that was returned) is not in it, because the claim stands as if it had
 * never been.
 */
public record ClaimHistory(
    String currency, List<Item> items, List<Owed> owed, List<Paid> paid, List<Stop> stops) {

  public ClaimHistory {
    Objects.requireNonNull(currency, "currency");
    items = List.copyOf(items);
    owed = List.copyOf(owed);
    paid = List.copyOf(paid);
    stops = List.copyOf(stops);
  }

  /** The same with one payment more. */
  ClaimHistory with(Paid more) {
    return new ClaimHistory(
        currency, items, owed, Stream.concat(paid.stream(), Stream.of(more)).toList(), stops);
  }

  /** The same with a payment going where others say. */
  ClaimHistory placing(long payment, List<Long> designated, List<Allocated> fixed) {
    return new ClaimHistory(
        currency,
        items,
        owed,
        paid.stream()
            .map(
                p ->
                    p.key() == payment
                        ? new Paid(
                            p.valueOn(), p.key(), p.amount(), designated, fixed, p.reference())
                        : p)
            .toList(),
        stops);
  }

  /** The same with claimed interest posted on one day more. */
  ClaimHistory postingOn(LocalDate day) {
    return new ClaimHistory(
        currency, items.stream().map(item -> item.postingOn(day)).toList(), owed, paid, stops);
  }

  /**
   * A receivable.
   *
   * @param defaultSince first day of default, from which interest grows; null when there is none
   * @param claimedOn from when on its interest is claimed; null while it only accrues
   * @param secured whether it is secured better than others; those are paid first (section 366 (2))
   * @param interest null when it bears none
   * @param occasions days on which claimed interest is posted beside those of payments and changes
   */
  public record Item(
      long id,
      LocalDate dueOn,
      LocalDate defaultSince,
      LocalDate claimedOn,
      ComponentOrder order,
      boolean secured,
      Interest interest,
      List<LocalDate> occasions) {

    public Item {
      Objects.requireNonNull(dueOn, "dueOn");
      Objects.requireNonNull(order, "order");
      occasions = List.copyOf(occasions);
    }

    private Item postingOn(LocalDate day) {
      return new Item(
          id,
          dueOn,
          defaultSince,
          claimedOn,
          order,
          secured,
          interest,
          Stream.concat(occasions.stream(), Stream.of(day)).toList());
    }
  }

  /** The interest that a receivable bears. */
  public record Interest(RatePath rates, DayCount dayCount) {}

  /** What happens on a day. */
  sealed interface Happening {
    LocalDate valueOn();

    String reference();
  }

  /**
   * More or less is owed, whatever was paid: an invoice, a fee, a cost, a credit note, a waiver, a
   * write-off.
   *
   * @param amount negative when less is owed
   * @param reference what people know it by; with the day, what decides the order
   * @param writtenOff whether it is written off: owed all the same, so that a payment that is left
   *     over revives it; one that was taken back is not in the history
   */
  public record Owed(
      LocalDate valueOn,
      long itemId,
      Component component,
      Money amount,
      String reference,
      boolean writtenOff)
      implements Happening {

    public Owed {
      if (writtenOff && amount.isPositive()) {
        throw new IllegalArgumentException("a write-off makes less owed, not " + amount);
      }
    }

    public Owed(
        LocalDate valueOn, long itemId, Component component, Money amount, String reference) {
      this(valueOn, itemId, component, amount, reference, false);
    }
  }

  /**
   * Money that stayed.
   *
   * @param key of the payment
   * @param amount more than zero
   * @param designated keys of the receivables that the payer named; empty when none
   * @param fixed where a person put a part of it; taken as far as it is open
   */
  public record Paid(
      LocalDate valueOn,
      long key,
      Money amount,
      List<Long> designated,
      List<Allocated> fixed,
      String reference)
      implements Happening {

    public Paid {
      if (!amount.isPositive()) {
        throw new IllegalArgumentException(amount + " is not more than zero");
      }
      designated = List.copyOf(designated);
      fixed = List.copyOf(fixed);
    }
  }

  /**
   * Days on which no interest grows.
   *
   * @param itemId null for all
   * @param from first day
   * @param until last day; null when it has no end yet
   */
  public record Stop(Long itemId, LocalDate from, LocalDate until) {

    boolean covers(long item) {
      return itemId == null || itemId == item;
    }

    boolean on(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }
}
