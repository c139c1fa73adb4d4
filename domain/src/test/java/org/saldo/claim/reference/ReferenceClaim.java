package org.saldo.claim.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A claim account worked out the slow way: day by day, in exact fractions, rounded (half up) only
 * where a figure is asked for. It imports nothing of the project on purpose. Amounts are minor
 * units of one currency.
 */
public final class ReferenceClaim {

  /** How much of a year one day is. */
  public enum DayCount {
    ACT_365,
    ACT_ACT,
    THIRTY_E_360
  }

  /**
   * One thing owed.
   *
   * @param defaultSince first day of default, null for never
   * @param claimedOn first day on which the interest is claimed, null for never
   * @param order BGB367, BGB497 or POOLED: the costs of all such items first, then their fees,
   *     interest, principal
   * @param ratesByFirstDay percent per year, the first holds before it too; null for no interest
   */
  public record Item(
      int id,
      LocalDate dueOn,
      LocalDate defaultSince,
      LocalDate claimedOn,
      String order,
      boolean secured,
      DayCount dayCount,
      TreeMap<LocalDate, BigDecimal> ratesByFirstDay) {

    public Item {
      Objects.requireNonNull(dueOn, "dueOn");
      Objects.requireNonNull(dayCount, "dayCount");
      require(
          order.equals(BGB367) || order.equals(BGB497) || order.equals(POOLED), "order " + order);
      require(
          claimedOn == null || defaultSince == null || !claimedOn.isBefore(defaultSince),
          "claimed before default");
      require(ratesByFirstDay == null || !ratesByFirstDay.isEmpty(), "rates are empty");
    }
  }

  /**
   * More (+) or less (-) owed, other than by interest growing and by payments.
   *
   * @param component PRINCIPAL, INTEREST, FEE or COST
   */
  public record Change(
      LocalDate valueOn, int item, String component, long minor, String reference) {

    public Change {
      Objects.requireNonNull(valueOn, "valueOn");
      Objects.requireNonNull(reference, "reference");
      require(COST_FIRST_THEN_INTEREST.contains(component), "component " + component);
    }
  }

  /**
   * Money received and kept; a payment that was returned is left out altogether.
   *
   * @param designated the items the payer named; those the account does not have are passed over
   * @param fixed what a person wants it to pay before everything else, as far as it is open
   */
  public record Payment(
      LocalDate valueOn,
      long minor,
      List<Integer> designated,
      List<Fixed> fixed,
      String reference) {

    public Payment {
      Objects.requireNonNull(valueOn, "valueOn");
      Objects.requireNonNull(reference, "reference");
      require(minor >= 0, "negative payment");
      designated = List.copyOf(designated);
      fixed = List.copyOf(fixed);
    }
  }

  /**
   * A part that a person puts somewhere.
   *
   * @param component null for all of the item in its order
   */
  public record Fixed(int item, String component, long minor) {}

  /**
   * Days, both ends included, on which no interest grows.
   *
   * @param item null for all items
   */
  public record Stop(Integer item, LocalDate from, LocalDate until) {

    public Stop {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(until, "until");
    }
  }

  /**
   * What is open of one item; below zero where more was credited or waived than was left.
   *
   * @param interestTotal all the interest that has grown since default, paid or not
   * @param accruing the interest that has grown while it is not claimed, else 0
   */
  public record Figures(
      long principal, long fee, long cost, long interestTotal, long interestOpen, long accruing) {}

  /**
   * The account at the end of a day.
   *
   * @param items by item id
   * @param allocations by payment reference, then by "item/COMPONENT" or "surplus"; no zeros
   */
  public record Result(
      SortedMap<Integer, Figures> items, SortedMap<String, SortedMap<String, Long>> allocations) {}

  private static final String BGB367 = "BGB367";
  private static final String BGB497 = "BGB497";
  private static final String POOLED = "POOLED";

  private static final String PRINCIPAL = "PRINCIPAL";
  private static final String INTEREST = "INTEREST";
  private static final String FEE = "FEE";
  private static final String COST = "COST";

  private static final List<String> COST_FIRST_THEN_INTEREST =
      List.of(COST, FEE, INTEREST, PRINCIPAL);
  private static final List<String> COST_FIRST_THEN_PRINCIPAL =
      List.of(COST, FEE, PRINCIPAL, INTEREST);

  private final SortedMap<Integer, Account> accounts = new TreeMap<>();
  private final SortedMap<String, SortedMap<String, Long>> allocations = new TreeMap<>();

  private ReferenceClaim(List<Item> items) {
    for (Item item : items) {
      require(accounts.put(item.id(), new Account(item)) == null, "item twice: " + item.id());
    }
  }

  /** The account at the end of {@code until}; what is valued later is not looked at. */
  public static Result on(
      LocalDate until,
      List<Item> items,
      List<Change> changes,
      List<Payment> payments,
      List<Stop> stops) {
    Set<String> references = new HashSet<>();
    for (Payment payment : payments) {
      require(references.add(payment.reference()), "payment twice: " + payment.reference());
    }
    ReferenceClaim claim = new ReferenceClaim(items);
    // Nothing is open before the first change, so nothing can grow before it either.
    LocalDate day = until;
    for (Change change : changes) {
      require(claim.accounts.containsKey(change.item()), "no item " + change.item());
      day = change.valueOn().isBefore(day) ? change.valueOn() : day;
    }
    for (Payment payment : payments) {
      day = payment.valueOn().isBefore(day) ? payment.valueOn() : day;
    }
    for (; !day.isAfter(until); day = day.plusDays(1)) {
      claim.live(day, changes, payments, stops);
    }
    return claim.result(until);
  }

  /** First the interest of the day on what was open when it began, then what happens on it. */
  private void live(LocalDate day, List<Change> changes, List<Payment> payments, List<Stop> stops) {
    for (Account account : accounts.values()) {
      account.grow(day, stops);
    }
    // Changes only add up, so their order among themselves cannot matter.
    for (Change change : changes) {
      if (change.valueOn().equals(day)) {
        accounts
            .get(change.item())
            .changed
            .merge(change.component(), change.minor(), Math::addExact);
      }
    }
    List<Payment> received = new ArrayList<>();
    for (Payment payment : payments) {
      if (payment.valueOn().equals(day)) {
        received.add(payment);
      }
    }
    received.sort(Comparator.comparing(Payment::reference));
    for (Payment payment : received) {
      allocate(payment);
    }
  }

  private void allocate(Payment payment) {
    SortedMap<String, Long> allocation = new TreeMap<>();
    allocations.put(payment.reference(), allocation);
    long rest = payment.minor();
    for (Fixed wish : payment.fixed()) {
      Account account = accounts.get(wish.item());
      List<String> components =
          wish.component() == null ? account.order() : List.of(wish.component());
      long wanted = Math.min(rest, wish.minor());
      for (String component : components) {
        long part = Math.min(wanted, account.payable(component, payment.valueOn()));
        account.take(component, part, allocation);
        wanted -= part;
        rest -= part;
      }
    }
    List<Account> waiting = new ArrayList<>();
    for (Account account : accounts.values()) {
      if (account.payable(payment.valueOn()) > 0) {
        waiting.add(account);
      }
    }
    Comparator<Account> turn = turn(payment);
    waiting.sort(turn);
    while (!waiting.isEmpty()) {
      // Everybody who is not behind the first one takes part together with it.
      List<Account> equals = new ArrayList<>();
      for (Account account : waiting) {
        if (turn.compare(waiting.get(0), account) == 0) {
          equals.add(account);
        }
      }
      waiting.removeAll(equals);
      if (pooled(equals.get(0), payment)) {
        // The first of the pool draws all the others of it along.
        List<Account> pool = new ArrayList<>(equals);
        for (Account account : waiting) {
          if (pooled(account, payment)) {
            pool.add(account);
          }
        }
        waiting.removeAll(pool);
        rest -= pool(pool, rest, turn, payment.valueOn(), allocation);
        continue;
      }
      for (Map.Entry<Account, Long> share : shares(rest, equals, null, payment.valueOn())) {
        share.getKey().pay(share.getValue(), payment.valueOn(), allocation);
        rest -= share.getValue();
      }
    }
    if (rest > 0) {
      allocation.put("surplus", rest);
    }
  }

  private static boolean pooled(Account account, Payment payment) {
    return account.item.order().equals(POOLED) && !payment.designated().contains(account.item.id());
  }

  /** What of the rest the pool took. */
  private static long pool(
      List<Account> pool,
      long most,
      Comparator<Account> turn,
      LocalDate day,
      SortedMap<String, Long> allocation) {
    long rest = most;
    for (String component : COST_FIRST_THEN_INTEREST) {
      List<Account> waiting = new ArrayList<>(pool);
      while (!waiting.isEmpty()) {
        List<Account> equals = new ArrayList<>();
        for (Account account : waiting) {
          if (turn.compare(waiting.get(0), account) == 0) {
            equals.add(account);
          }
        }
        waiting.removeAll(equals);
        for (Map.Entry<Account, Long> share : shares(rest, equals, component, day)) {
          share.getKey().take(component, share.getValue(), allocation);
          rest -= share.getValue();
        }
      }
    }
    return most - rest;
  }

  private static Comparator<Account> turn(Payment payment) {
    LocalDate day = payment.valueOn();
    return Comparator.comparing(
            (Account account) -> !payment.designated().contains(account.item.id()))
        .thenComparing(account -> account.item.dueOn().isAfter(day))
        .thenComparing(account -> account.item.secured())
        .thenComparing(account -> account.rate(day), Comparator.reverseOrder())
        .thenComparing(account -> account.item.dueOn())
        .thenComparing(account -> account.item.order().equals(POOLED));
  }

  /**
   * Everything for everybody if the rest suffices, else in proportion to what is open.
   *
   * @param component null for all of them
   */
  private static List<Map.Entry<Account, Long>> shares(
      long rest, List<Account> equals, String component, LocalDate day) {
    long sum = 0;
    for (Account account : equals) {
      sum = Math.addExact(sum, account.payable(component, day));
    }
    List<Map.Entry<Account, Long>> shares = new ArrayList<>();
    if (rest >= sum) {
      for (Account account : equals) {
        shares.add(Map.entry(account, account.payable(component, day)));
      }
      return shares;
    }
    BigInteger whole = BigInteger.valueOf(sum);
    long left = rest;
    record Part(Account account, long floor, BigInteger remainder) {}
    List<Part> parts = new ArrayList<>();
    for (Account account : equals) {
      BigInteger[] part =
          BigInteger.valueOf(rest)
              .multiply(BigInteger.valueOf(account.payable(component, day)))
              .divideAndRemainder(whole);
      parts.add(new Part(account, part[0].longValueExact(), part[1]));
      left -= part[0].longValueExact();
    }
    parts.sort(
        Comparator.comparing(Part::remainder)
            .reversed()
            .thenComparing(part -> part.account().item.id()));
    for (Part part : parts) {
      long extra = left > 0 ? 1 : 0;
      shares.add(Map.entry(part.account(), part.floor() + extra));
      left -= extra;
    }
    return shares;
  }

  private Result result(LocalDate until) {
    SortedMap<Integer, Figures> figures = new TreeMap<>();
    for (Account account : accounts.values()) {
      long total = account.grown.halfUp();
      boolean claimed = account.claimed(until);
      figures.put(
          account.item.id(),
          new Figures(
              account.booked(PRINCIPAL),
              account.booked(FEE),
              account.booked(COST),
              total,
              Math.addExact(account.booked(INTEREST), claimed ? total : 0),
              claimed ? 0 : total));
    }
    return new Result(figures, allocations);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** The part of a year that {@code day} is. */
  private static Fraction weight(DayCount dayCount, LocalDate day) {
    return switch (dayCount) {
      case ACT_365 -> Fraction.of(1, 365);
      case ACT_ACT -> Fraction.of(1, day.isLeapYear() ? 366 : 365);
      case THIRTY_E_360 -> Fraction.of(thirties(day) - thirties(day.minusDays(1)), 360);
    };
  }

  private static long thirties(LocalDate day) {
    return (day.getYear() * 12L + day.getMonthValue()) * 30 + Math.min(day.getDayOfMonth(), 30);
  }

  /** One item and what has become of it so far. */
  private static final class Account {

    private final Item item;
    private final Map<String, Long> changed = new TreeMap<>();
    private final Map<String, Long> allocated = new TreeMap<>();
    private Fraction grown = Fraction.of(0, 1);

    private Account(Item item) {
      this.item = item;
    }

    private void grow(LocalDate day, List<Stop> stops) {
      long principal = booked(PRINCIPAL);
      if (item.ratesByFirstDay() == null
          || item.defaultSince() == null
          || day.isBefore(item.defaultSince())
          || principal <= 0) {
        return;
      }
      for (Stop stop : stops) {
        if ((stop.item() == null || stop.item() == item.id())
            && !day.isBefore(stop.from())
            && !day.isAfter(stop.until())) {
          return;
        }
      }
      Fraction interest =
          Fraction.of(principal, 1)
              .times(Fraction.of(rate(day)))
              .times(Fraction.of(1, 100))
              .times(weight(item.dayCount(), day));
      grown = grown.plus(interest);
    }

    /** Percent per year, in default or not. */
    private BigDecimal rate(LocalDate day) {
      if (item.ratesByFirstDay() == null) {
        return BigDecimal.ZERO;
      }
      BigDecimal rate = item.ratesByFirstDay().firstEntry().getValue();
      for (Map.Entry<LocalDate, BigDecimal> entry : item.ratesByFirstDay().entrySet()) {
        if (!entry.getKey().isAfter(day)) {
          rate = entry.getValue();
        }
      }
      return rate;
    }

    private boolean claimed(LocalDate day) {
      return item.claimedOn() != null && !item.claimedOn().isAfter(day);
    }

    /** What was changed less what was allocated; the interest that has grown is not in it. */
    private long booked(String component) {
      return Math.subtractExact(
          changed.getOrDefault(component, 0L), allocated.getOrDefault(component, 0L));
    }

    /** What a payment of {@code day} can be put against. */
    private long payable(String component, LocalDate day) {
      if (component == null) {
        return payable(day);
      }
      if (!component.equals(INTEREST)) {
        return Math.max(0, booked(component));
      }
      return claimed(day) ? Math.max(0, Math.addExact(grown.halfUp(), booked(INTEREST))) : 0;
    }

    private long payable(LocalDate day) {
      long sum = 0;
      for (String component : COST_FIRST_THEN_INTEREST) {
        sum = Math.addExact(sum, payable(component, day));
      }
      return sum;
    }

    private List<String> order() {
      return item.order().equals(BGB497) ? COST_FIRST_THEN_PRINCIPAL : COST_FIRST_THEN_INTEREST;
    }

    private void take(String component, long minor, SortedMap<String, Long> allocation) {
      if (minor > 0) {
        allocated.merge(component, minor, Math::addExact);
        allocation.merge(item.id() + "/" + component, minor, Math::addExact);
      }
    }

    private void pay(long minor, LocalDate day, SortedMap<String, Long> allocation) {
      long rest = minor;
      for (String component : order()) {
        long part = Math.min(rest, payable(component, day));
        take(component, part, allocation);
        rest -= part;
      }
      if (rest != 0) {
        throw new IllegalStateException("More paid on item " + item.id() + " than is open");
      }
    }
  }

  /** An exact number, always reduced, the denominator above zero. */
  private record Fraction(BigInteger numerator, BigInteger denominator) {

    private Fraction {
      require(denominator.signum() > 0, "denominator " + denominator);
      BigInteger divisor = numerator.gcd(denominator);
      numerator = numerator.divide(divisor);
      denominator = denominator.divide(divisor);
    }

    private static Fraction of(long numerator, long denominator) {
      return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    private static Fraction of(BigDecimal decimal) {
      BigInteger digits = decimal.unscaledValue();
      BigInteger power = BigInteger.TEN.pow(Math.abs(decimal.scale()));
      return decimal.scale() >= 0
          ? new Fraction(digits, power)
          : new Fraction(digits.multiply(power), BigInteger.ONE);
    }

    private Fraction plus(Fraction other) {
      return new Fraction(
          numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
          denominator.multiply(other.denominator));
    }

    private Fraction times(Fraction other) {
      return new Fraction(
          numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /** The nearest whole number; of two equally near the one farther from zero. */
    private long halfUp() {
      BigInteger two = BigInteger.TWO;
      BigInteger size =
          numerator.abs().multiply(two).add(denominator).divide(denominator.multiply(two));
      return (numerator.signum() < 0 ? size.negate() : size).longValueExact();
    }
  }
}
