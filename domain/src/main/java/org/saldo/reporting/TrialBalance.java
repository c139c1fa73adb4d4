package org.saldo.reporting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.saldo.ledger.AccountKind;
import org.saldo.money.Money;

/**
 * Debits and credits of every account that moved, up to and with a value date.
 *
 * @param on the last value date that counts
 * @param rows by creditor, account number and currency
 */
public record TrialBalance(LocalDate on, List<Row> rows) {

  public TrialBalance {
    rows = List.copyOf(rows);
  }

  /** One account in one currency; debit and credit are never negative. */
  public record Row(
      String creditorKey,
      String creditorName,
      String number,
      String name,
      AccountKind kind,
      Money debit,
      Money credit) {

    /** Debit minus credit: positive for a debit balance. */
    public Money balance() {
      return debit.minus(credit);
    }
  }

  /** What the rows of a currency add up to; in books without a fault the balance is zero. */
  public record Total(Money debit, Money credit) {

    public Money balance() {
      return debit.minus(credit);
    }

    public String currency() {
      return debit.currency();
    }
  }

  /** One total per currency, in the order in which the rows bring them up. */
  public List<Total> totals() {
    Map<String, Total> totals = new LinkedHashMap<>();
    for (Row row : rows) {
      totals.merge(
          row.debit().currency(),
          new Total(row.debit(), row.credit()),
          (a, b) -> new Total(a.debit().plus(b.debit()), a.credit().plus(b.credit())));
    }
    return List.copyOf(totals.values());
  }
}
