package org.saldo.claim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.saldo.money.Money;

/** Shares of an amount in proportion to others, to the minor unit. */
final class Proportion {

  private Proportion() {}

  /**
   * Shares in proportion to what is wanted: each rounded down, what is left one minor unit each to
   * the largest remainders, the first of equal ones. For example 10.00 on three times 10.00 is
   * 3.34, 3.33 and 3.33. Nobody gets more than wanted.
   *
   * @param amount zero or more
   * @param wanted of the same currency, zero or more each, in the order that decides between equals
   */
  static List<Money> of(Money amount, List<Money> wanted) {
    Money sum = Money.sum(amount.currency(), wanted);
    if (!sum.isGreaterThan(amount)) {
      return wanted;
    }
    BigInteger total = BigInteger.valueOf(sum.minor());
    List<BigInteger[]> parts =
        wanted.stream()
            .map(
                w ->
                    BigInteger.valueOf(amount.minor())
                        .multiply(BigInteger.valueOf(w.minor()))
                        .divideAndRemainder(total))
            .toList();
    long given = parts.stream().mapToLong(p -> p[0].longValueExact()).sum();
    List<Integer> byRemainder =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> parts.get(i)[1]).reversed())
            .limit(amount.minor() - given)
            .toList();
    List<Money> shares = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      long share = parts.get(i)[0].longValueExact() + (byRemainder.contains(i) ? 1 : 0);
      shares.add(Money.ofMinor(share, amount.currency()));
    }
    return shares;
  }
}
