package org.saldo.payment.online;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * What can be paid on a case now.
 *
 * @param creditor whom it is paid to
 * @param items what is open, the oldest due first
 */
public record Payable(
    UUID caseFile, String number, String creditor, String currency, List<Item> items) {

  /**
   * A receivable.
   *
   * @param disputed examined at the moment: may be paid, but nobody asks for it
   * @param open what can be paid on it: what is open less what is on its way
   * @param onItsWay covered by payments whose outcome is not known yet
   */
  public record Item(
      UUID id,
      String number,
      LocalDate dueOn,
      boolean due,
      boolean disputed,
      Money open,
      Money onItsWay) {

    /** Whether it is asked for now. */
    public boolean asked() {
      return due && !disputed && open.isPositive();
    }
  }

  public Payable {
    items = List.copyOf(items);
  }

  /** All that can be paid. */
  public Money total() {
    return Money.sum(currency, items.stream().map(Item::open).toList());
  }

  /** Whether some of it is already on its way. */
  public boolean anyOnItsWay() {
    return items.stream().anyMatch(item -> item.onItsWay().isPositive());
  }
}
