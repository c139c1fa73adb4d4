package org.saldo.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.saldo.interest.InterestLine;
import org.saldo.interest.InterestTerms;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * What a claim is made of at the end of a key date, line by line. What has a later value date is
 * not in it; what became known later but counts earlier is.
 *
 * @param items every receivable of the case, also those that nothing happened to by then
 * @param payments by value date; those that went back too, which paid nothing
 * @param surplus money that stands on no claim
 * @param perDay what claimed interest grows by on the day after the key date
 * @param accruingPerDay the same of interest that is not claimed
 */
public record ClaimStatement(
    LocalDate on,
    String currency,
    List<Item> items,
    List<Payment> payments,
    Money surplus,
    Money perDay,
    Money accruingPerDay) {

  public ClaimStatement {
    items = List.copyOf(items);
    payments = List.copyOf(payments);
  }

  /** What is open of the whole claim. */
  public ByComponent open() {
    return items.stream().map(Item::open).reduce(ByComponent.nothing(currency), ByComponent::plus);
  }

  /** A receivable by its key, which is one of the case. */
  public Item item(long receivableId) {
    return items.stream().filter(item -> item.id() == receivableId).findFirst().orElseThrow();
  }

  /**
   * The same with a fee on one receivable, of the key date, that is in no book yet.
   *
   * @param fee more than zero
   */
  public ClaimStatement charged(long receivableId, String reference, Money fee) {
    return new ClaimStatement(
        on,
        currency,
        items.stream()
            .map(item -> item.id() == receivableId ? item.charged(on, reference, fee) : item)
            .toList(),
        payments,
        surplus,
        perDay,
        accruingPerDay);
  }

  /** Interest that has grown without being claimed: no part of what is open. */
  public Money accruing() {
    return Money.sum(currency, items.stream().map(Item::accruing).toList());
  }

  /**
   * A receivable. One whose lines do not add up to what is open cannot be made.
   *
   * @param defaultSince first day of default; null while there is none by the key date
   * @param claimed whether its interest is a part of what is open
   * @param facts by value date; with claimed interest they add up to what is open
   * @param lines how interest grew, claimed or not
   */
  public record Item(
      long id,
      LocalDate defaultSince,
      boolean claimed,
      InterestTerms terms,
      List<Fact> facts,
      List<InterestLine> lines,
      ByComponent open,
      Money accruing) {

    public Item {
      facts = List.copyOf(facts);
      lines = List.copyOf(lines);
      String currency = accruing.currency();
      Money grown = Money.sum(currency, lines.stream().map(InterestLine::interest).toList());
      Money nothing = Money.zero(currency);
      ByComponent sum =
          facts.stream()
              .map(Fact::amounts)
              .reduce(
                  new ByComponent(nothing, claimed ? grown : nothing, nothing, nothing),
                  ByComponent::plus);
      if (!sum.equals(open) || !accruing.equals(claimed ? nothing : grown)) {
        throw new IllegalArgumentException(
            "lines of receivable " + id + " add up to " + sum + " instead of " + open);
      }
    }

    private Item charged(LocalDate day, String reference, Money fee) {
      ByComponent more = ByComponent.of(Component.FEE, fee);
      List<Fact> with = new ArrayList<>(facts);
      with.add(new Fact(day, EventKind.FEE_CHARGED, reference, more, List.of()));
      return new Item(id, defaultSince, claimed, terms, with, lines, open.plus(more), accruing);
    }
  }

  /**
   * Something that changed a receivable.
   *
   * @param reference what people know it by; null for none
   * @param amounts what it did to each component
   * @param rules why a payment went there; empty for anything else
   */
  public record Fact(
      LocalDate on,
      EventKind kind,
      String reference,
      ByComponent amounts,
      List<AllocationRule> rules) {

    public Fact {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A payment.
   *
   * @param stays false when it went back
   * @param parts add up to the amount; empty when it went back
   */
  public record Payment(
      LocalDate on, String number, Money amount, boolean stays, List<Allocated> parts) {

    public Payment {
      parts = List.copyOf(parts);
    }
  }
}
