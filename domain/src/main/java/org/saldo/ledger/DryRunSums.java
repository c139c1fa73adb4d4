package org.saldo.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saldo.money.Money;

/** What both sides of a dry run add up to, per account and currency. */
final class DryRunSums {

  private record Place(String account, String currency) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byAccount = account.compareTo(other.account);
      return byAccount == 0 ? currency.compareTo(other.currency) : byAccount;
    }
  }

  private final Map<Place, long[]> sums = new TreeMap<>();

  void posted(List<DryRunResult.Line> lines) {
    lines.forEach(line -> add(line, 0));
  }

  void would(List<DryRunResult.Line> lines) {
    lines.forEach(line -> add(line, 1));
  }

  private void add(DryRunResult.Line line, int column) {
    long[] sum =
        sums.computeIfAbsent(
            new Place(line.account(), line.amount().currency()), place -> new long[2]);
    sum[column] = Math.addExact(sum[column], line.amount().minor());
  }

  List<DryRunResult.Sum> rows(Map<String, String> names) {
    return sums.entrySet().stream()
        .map(
            each ->
                new DryRunResult.Sum(
                    each.getKey().account(),
                    names.getOrDefault(each.getKey().account(), ""),
                    Money.ofMinor(each.getValue()[0], each.getKey().currency()),
                    Money.ofMinor(each.getValue()[1], each.getKey().currency())))
        .toList();
  }
}
