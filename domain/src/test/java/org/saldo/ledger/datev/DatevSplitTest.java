package org.saldo.ledger.datev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.ledger.datev.DatevEntry.Leg;

/** Pairs give back the sums of the entry, account by account. */
class DatevSplitTest {

  private static final List<DatevTax> TAXES = DatevSettings.shipped("03");

  private static final String[] ACCOUNTS = {
    "1400", "8400", "1776", "8300", "1771", "1200", "2406", "8736", "10001", "2700"
  };

  private static Leg leg(String account, long minor) {
    return new Leg(account, minor, null, null, Map.of());
  }

  /** For example {@code 1400 11900 8400 -10000}. */
  private static List<Leg> legs(String text) {
    String[] words = text.strip().split("\\s+");
    List<Leg> legs = new ArrayList<>();
    for (int i = 0; i < words.length; i += 2) {
      legs.add(leg(words[i], Long.parseLong(words[i + 1])));
    }
    return legs;
  }

  private static Map<String, Long> sums(List<Leg> legs) {
    Map<String, Long> sums = new TreeMap<>();
    legs.forEach(leg -> sums.merge(leg.account(), leg.minor(), Long::sum));
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private static String shown(DatevSplit.Pair pair) {
    return pair.account()
        + (pair.debit() ? " S " : " H ")
        + pair.minor()
        + " "
        + pair.contra()
        + (pair.key() == null ? "" : " key " + pair.key());
  }

  /** The figures of standards.md 5.2, by the number of the pattern. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 1400 11900 8400 -10000 1776 -1900 | 1400 S 11900 8400",
        "2 | 8400 1000 1776 190 1400 -1190 | 1400 H 1190 8400",
        "3 | 1200 11900 1400 -11900 | 1200 S 11900 1400",
        "5 | 1400 250 8600 -250 | 1400 S 250 8600",
        "9 | 1200 38100 4909 10000 1576 1900 1400 -50000"
            + " | 1200 S 38100 1400, 4909 S 10000 1400, 1576 S 1900 1400",
        "13 | 2406 10000 1776 1900 1460 -11900 | 1460 H 11900 2406",
        "14 | 1200 5950 2732 -5000 1776 -950 | 1200 S 5000 2732, 1200 S 950 1776",
        "rounded otherwise | 1400 11901 8400 -10000 1776 -1901"
            + " | 1400 S 10000 8400 key 40, 1400 S 1901 1776",
        "two rates | 1400 22600 8400 -10000 1776 -1900 8300 -10000 1771 -700"
            + " | 1400 S 11900 8400, 1400 S 10700 8300",
      })
  void splitsThePatternsOfTheReference(String pattern, String legs, String pairs) {
    List<DatevSplit.Pair> split = DatevSplit.of(legs(legs), TAXES);
    assertThat(split.stream().map(DatevSplitTest::shown).toList())
        .as(pattern)
        .isEqualTo(Arrays.asList(pairs.strip().split(", ")));
    assertThat(DatevSplit.sums(split, TAXES)).isEqualTo(sums(legs(legs)));
  }

  @Property
  void givesBackTheSumsOfAnyBalancedEntry(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 9) Integer> accounts,
      @ForAll @Size(8) List<@LongRange(min = -500_000, max = 500_000) Long> amounts) {
    List<Leg> legs = new ArrayList<>();
    long rest = 0;
    for (int i = 0; i < accounts.size(); i++) {
      if (amounts.get(i) != 0) {
        legs.add(leg(ACCOUNTS[accounts.get(i)], amounts.get(i)));
        rest -= amounts.get(i);
      }
    }
    if (rest != 0) {
      legs.add(leg("1792", rest));
    }
    requireSame(legs);
  }

  @Property
  void givesBackTheSumsOfAnyInvoice(
      @ForAll @LongRange(min = 1, max = 9_999_999) long net,
      @ForAll @IntRange(max = 2) int off,
      @ForAll @LongRange(max = 9_999_999) long prepaid) {
    long vat = Math.round(net * 19 / 100.0) + off;
    long paid = Math.min(prepaid, net + vat - 1);
    List<Leg> legs = new ArrayList<>(legs("8400 " + -net));
    if (vat != 0) {
      legs.add(leg("1776", -vat));
    }
    if (paid > 0) {
      legs.add(leg("1710", paid));
    }
    legs.add(leg("1400", net + vat - paid));
    requireSame(legs);
  }

  private static void requireSame(List<Leg> legs) {
    List<DatevSplit.Pair> pairs = DatevSplit.of(legs, TAXES);
    assertThat(pairs).allSatisfy(pair -> assertThat(pair.minor()).isPositive());
    assertThat(DatevSplit.sums(pairs, TAXES)).isEqualTo(sums(legs));
  }
}
