package org.saldo.claim;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.saldo.currency.Conversion;
import org.saldo.money.Money;

/**
 * By how much the payments of a receivable in another currency than the creditor's were worth more
 * or less than what they paid had been carried at.
 *
 * <p>What is carried is the principal at the rate of the invoice's day. A part payment takes its
 * share of it, rounded on the running total, so that the shares add up to the whole. For example 1
 * 000.00 USD at 1.0815 are carried at 924.64 EUR; paid at 1.1766 they bring 849.91 EUR: lost 74.73
 * EUR.
 */
final class RealisedDifferences {

  private RealisedDifferences() {}

  /**
   * What a payment paid of the principal.
   *
   * @param payment key of the payment
   * @param valueOn day of the payment
   */
  record Part(long payment, LocalDate valueOn, Money amount) {}

  /**
   * The differences by key of the payment: a gain is positive, a loss negative.
   *
   * @param invoiced the way into the creditor's currency on the day of the invoice
   * @param parts in the order in which they were paid
   * @param paid the way on the day of a payment; a payment of a day without one is left out
   */
  static Map<Long, Money> of(
      Conversion invoiced, List<Part> parts, Function<LocalDate, Optional<Conversion>> paid) {
    Map<Long, Money> differences = new LinkedHashMap<>();
    Money before = Money.zero(invoiced.from().currency());
    for (Part part : parts) {
      Money after = before.plus(part.amount());
      Money carried = invoiced.of(after).minus(invoiced.of(before));
      before = after;
      paid.apply(part.valueOn())
          .ifPresent(way -> differences.put(part.payment(), way.of(part.amount()).minus(carried)));
    }
    return differences;
  }
}
