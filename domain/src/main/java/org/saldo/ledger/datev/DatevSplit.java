package org.saldo.ledger.datev;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.saldo.ledger.datev.DatevEntry.Leg;

/**
 * Splits an entry into pairs of debit and credit whose sums by account are those of the entry.
 *
 * <p>On accounts where DATEV works out the VAT itself, net and VAT go together as one gross amount.
 * Where its rounding would come to something else, they go one by one, and key 40 keeps DATEV from
 * working anything out.
 */
final class DatevSplit {

  /** Lifts the automatic of an account for one line. */
  static final String NO_AUTOMATIC = "40";

  /**
   * A pair.
   *
   * @param minor always positive
   * @param debit whether {@code account} is debited, and {@code contra} credited
   * @param key tax key, null for none
   * @param first leg behind {@code account}, {@code second} the one behind {@code contra}
   */
  record Pair(
      long minor, String account, boolean debit, String contra, String key, Leg first, Leg second) {

    Leg claim() {
      return first.receivable() != null ? first : second;
    }
  }

  /** What is left of a leg, or of several as one gross amount. */
  private record Part(String account, long minor, DatevTax tax, String key, Leg leg) {

    boolean isTaxed() {
      return tax != null || key != null;
    }

    Part less(long taken) {
      return new Part(account, minor - taken, tax, key, leg);
    }
  }

  private final List<Leg> legs;
  private final List<DatevTax> taxes;

  private DatevSplit(List<Leg> legs, List<DatevTax> taxes) {
    this.legs = legs;
    this.taxes = taxes;
  }

  /** The pairs of the legs, which balance. */
  static List<Pair> of(List<Leg> legs, List<DatevTax> taxes) {
    DatevSplit split = new DatevSplit(legs, taxes);
    return split
        .gross()
        .map(DatevSplit::pairs)
        .filter(pairs -> split.sums(pairs).equals(split.sums()))
        .orElseGet(() -> pairs(split.plain()));
  }

  /** Net and VAT together; empty where that cannot be told. */
  private Optional<List<Part>> gross() {
    List<DatevTax> used =
        taxes.stream()
            .filter(t -> legs.stream().anyMatch(l -> l.account().equals(t.account())))
            .toList();
    if (used.stream().map(DatevTax::vatAccount).distinct().count() != used.size()) {
      return Optional.empty();
    }
    List<Part> parts = new ArrayList<>();
    for (Leg leg : legs) {
      if (used.stream()
          .noneMatch(
              t -> leg.account().equals(t.account()) || leg.account().equals(t.vatAccount()))) {
        parts.add(new Part(leg.account(), leg.minor(), null, null, leg));
      }
    }
    for (DatevTax tax : used) {
      Leg net =
          legs.stream().filter(l -> l.account().equals(tax.account())).findFirst().orElseThrow();
      long gross = sum(tax.account()) + sum(tax.vatAccount());
      if (gross != 0) {
        parts.add(new Part(tax.account(), gross, tax, tax.key(), net));
      }
    }
    return parts.stream().mapToLong(Part::minor).sum() == 0 ? Optional.of(parts) : Optional.empty();
  }

  private long sum(String account) {
    return legs.stream().filter(l -> l.account().equals(account)).mapToLong(Leg::minor).sum();
  }

  private List<Part> plain() {
    return legs.stream()
        .map(leg -> new Part(leg.account(), leg.minor(), null, lifted(leg.account()), leg))
        .toList();
  }

  private String lifted(String account) {
    return taxes.stream().anyMatch(t -> t.account().equals(account) && t.key() == null)
        ? NO_AUTOMATIC
        : null;
  }

  private static List<Pair> pairs(List<Part> parts) {
    Deque<Part> debits = new ArrayDeque<>(parts.stream().filter(p -> p.minor() > 0).toList());
    Deque<Part> credits = new ArrayDeque<>(parts.stream().filter(p -> p.minor() < 0).toList());
    List<Pair> pairs = new ArrayList<>();
    while (!debits.isEmpty() && !credits.isEmpty()) {
      Part debit = debits.pop();
      Part credit = credits.pop();
      long minor = Math.min(debit.minor(), -credit.minor());
      pairs.add(pair(minor, debit, credit));
      if (debit.minor() > minor) {
        debits.push(debit.less(minor));
      }
      if (-credit.minor() > minor) {
        credits.push(credit.less(-minor));
      }
    }
    return pairs;
  }

  /** The key belongs to the contra account, so what has one stands there. */
  private static Pair pair(long minor, Part debit, Part credit) {
    return debit.isTaxed() && !credit.isTaxed()
        ? new Pair(
            minor, credit.account(), false, debit.account(), debit.key(), credit.leg(), debit.leg())
        : new Pair(
            minor,
            debit.account(),
            true,
            credit.account(),
            credit.isTaxed() ? credit.key() : debit.key(),
            debit.leg(),
            credit.leg());
  }

  private Map<String, Long> sums() {
    Map<String, Long> sums = new TreeMap<>();
    legs.forEach(leg -> add(sums, leg.account(), leg.minor()));
    return sums;
  }

  private Map<String, Long> sums(List<Pair> pairs) {
    return sums(pairs, taxes);
  }

  /** What pairs become in DATEV, account by account, without those that come to nothing. */
  static Map<String, Long> sums(List<Pair> pairs, List<DatevTax> taxes) {
    Map<String, Long> sums = new TreeMap<>();
    for (Pair pair : pairs) {
      long minor = pair.debit() ? pair.minor() : -pair.minor();
      book(sums, pair.account(), minor, pair.key(), taxes);
      book(sums, pair.contra(), -minor, pair.key(), taxes);
    }
    return sums;
  }

  private static void book(
      Map<String, Long> sums, String account, long minor, String key, List<DatevTax> taxes) {
    Optional<DatevTax> tax =
        NO_AUTOMATIC.equals(key)
            ? Optional.empty()
            : taxes.stream()
                .filter(t -> t.account().equals(account))
                .filter(t -> t.key() == null || t.key().equals(key))
                .findFirst();
    long vat = tax.map(t -> t.vatOf(minor)).orElse(0L);
    add(sums, account, minor - vat);
    tax.ifPresent(t -> add(sums, t.vatAccount(), vat));
  }

  private static void add(Map<String, Long> sums, String account, long minor) {
    sums.merge(account, minor, (one, other) -> one + other == 0 ? null : Long.valueOf(one + other));
  }
}
