package org.saldo.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saldo.calendar.DayCount;
import org.saldo.claim.reference.ReferenceClaim;
import org.saldo.interest.InterestLine;
import org.saldo.interest.RatePath;
import org.saldo.interest.RateStep;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/**
 * The calculator against worked figures, and against a model that goes day by day in exact
 * fractions, on random histories: 400 in the ordinary build, 12 000 with {@code -Pdeep}. A failure
 * names its seed.
 */
class ClaimCalculatorTest {

  private static final int HISTORIES = Boolean.getBoolean("saldo.deep") ? 12_000 : 400;
  private static final long SEED = Long.getLong("saldo.seed", 20261125L);
  private static final LocalDate BEGIN = LocalDate.of(2023, 11, 1);

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static ClaimHistory.Interest fixed(String percent) {
    return new ClaimHistory.Interest(
        new RatePath(
            List.of(new RateStep(LocalDate.EPOCH, new BigDecimal(percent), "fixed", false))),
        DayCount.ACT_365);
  }

  private static ClaimHistory.Item item(
      long id,
      String dueOn,
      boolean secured,
      ComponentOrder order,
      ClaimHistory.Interest interest) {
    LocalDate since = interest == null ? null : day(dueOn).plusDays(1);
    return new ClaimHistory.Item(id, day(dueOn), since, since, order, secured, interest, List.of());
  }

  private static ClaimHistory.Owed owed(String on, long item, Component component, String amount) {
    return new ClaimHistory.Owed(day(on), item, component, eur(amount), component + amount);
  }

  private static ClaimHistory.Paid paid(String on, String amount, Long... designated) {
    return new ClaimHistory.Paid(
        day(on), day(on).toEpochDay(), eur(amount), List.of(designated), List.of(), on);
  }

  private static ClaimStanding at(
      String day,
      List<ClaimHistory.Item> items,
      List<ClaimHistory.Owed> owed,
      ClaimHistory.Paid... paid) {
    return ClaimCalculator.at(
        new ClaimHistory("EUR", items, owed, List.of(paid), List.of()), day(day));
  }

  private static List<String> told(ClaimStanding standing, String payment) {
    return standing.allocations().get(day(payment).toEpochDay()).stream()
        .map(
            a ->
                (a.receivableId() == null ? "-" : a.receivableId() + " " + a.component())
                    + " "
                    + a.amount().amount())
        .toList();
  }

  private static final List<ClaimHistory.Owed> A1 =
      List.of(
          owed("2026-01-01", 1, Component.PRINCIPAL, "1000.00"),
          owed("2026-01-01", 1, Component.INTEREST, "25.00"),
          owed("2026-01-01", 1, Component.COST, "55.62"));

  @Test
  void a1CostsThenInterestThenPrincipal() {
    ClaimStanding standing =
        at(
            "2026-01-02",
            List.of(item(1, "2026-01-01", false, ComponentOrder.BGB_367, null)),
            A1,
            paid("2026-01-02", "60.00"));
    assertThat(told(standing, "2026-01-02")).containsExactly("1 COST 55.62", "1 INTEREST 4.38");
    assertThat(standing.items().get(1L).interest()).isEqualTo(eur("20.62"));
  }

  @Test
  void a2ConsumerCreditPaysPrincipalFirst() {
    ClaimStanding standing =
        at(
            "2026-01-02",
            List.of(item(1, "2026-01-01", false, ComponentOrder.BGB_497, null)),
            A1,
            paid("2026-01-02", "60.00"));
    assertThat(told(standing, "2026-01-02")).containsExactly("1 COST 55.62", "1 PRINCIPAL 4.38");
    assertThat(standing.items().get(1L).principal()).isEqualTo(eur("995.62"));
  }

  /**
   * As agencies do it by agreement (reference 2.1): costs of all, then interest, then principal.
   */
  @Test
  void pooledPaysTheCostsOfAllFirst() {
    List<ClaimHistory.Owed> owed =
        List.of(
            owed("2025-01-01", 1, Component.PRINCIPAL, "100.00"),
            owed("2025-02-01", 1, Component.COST, "10.00"),
            owed("2025-02-01", 2, Component.PRINCIPAL, "200.00"),
            owed("2025-02-01", 2, Component.COST, "20.00"));
    List<ClaimHistory.Item> items =
        List.of(
            item(1, "2025-01-15", false, ComponentOrder.BGB_367_POOLED, null),
            item(2, "2025-02-15", false, ComponentOrder.BGB_367_POOLED, null));
    ClaimStanding all = at("2025-03-01", items, owed, paid("2025-03-01", "50.00"));
    assertThat(told(all, "2025-03-01"))
        .containsExactly("1 COST 10.00", "2 COST 20.00", "1 PRINCIPAL 20.00");
    ClaimStanding named = at("2025-03-01", items, owed, paid("2025-03-01", "50.00", 2L));
    assertThat(told(named, "2025-03-01")).containsExactly("2 COST 20.00", "2 PRINCIPAL 30.00");
  }

  @Test
  void a3TheOlderTheNamedTheLessSecured() {
    List<ClaimHistory.Owed> owed =
        List.of(
            owed("2025-01-01", 1, Component.PRINCIPAL, "100.00"),
            owed("2025-02-01", 2, Component.PRINCIPAL, "200.00"));
    List<ClaimHistory.Item> items =
        List.of(
            item(1, "2025-01-15", false, ComponentOrder.BGB_367, null),
            item(2, "2025-02-15", false, ComponentOrder.BGB_367, null));
    assertThat(told(at("2026-01-02", items, owed, paid("2026-01-02", "150.00")), "2026-01-02"))
        .containsExactly("1 PRINCIPAL 100.00", "2 PRINCIPAL 50.00");
    assertThat(told(at("2026-01-02", items, owed, paid("2026-01-02", "150.00", 2L)), "2026-01-02"))
        .containsExactly("2 PRINCIPAL 150.00");
    List<ClaimHistory.Item> secured =
        List.of(item(1, "2025-01-15", true, ComponentOrder.BGB_367, null), items.get(1));
    assertThat(told(at("2026-01-02", secured, owed, paid("2026-01-02", "150.00")), "2026-01-02"))
        .containsExactly("2 PRINCIPAL 150.00");
  }

  @Test
  void a4a5EqualAgeInProportion() {
    List<ClaimHistory.Item> items = new ArrayList<>();
    List<ClaimHistory.Owed> owed = new ArrayList<>();
    for (long id = 1; id <= 3; id++) {
      items.add(item(id, "2025-01-15", false, ComponentOrder.BGB_367, null));
      owed.add(owed("2025-01-01", id, Component.PRINCIPAL, "10.00"));
    }
    assertThat(told(at("2026-01-02", items, owed, paid("2026-01-02", "10.00")), "2026-01-02"))
        .containsExactly("1 PRINCIPAL 3.34", "2 PRINCIPAL 3.33", "3 PRINCIPAL 3.33");
    List<ClaimHistory.Owed> two =
        List.of(
            owed("2025-01-01", 1, Component.PRINCIPAL, "100.00"),
            owed("2025-01-01", 2, Component.PRINCIPAL, "200.00"));
    assertThat(
            told(
                at("2026-01-02", items.subList(0, 2), two, paid("2026-01-02", "90.00")),
                "2026-01-02"))
        .containsExactly("1 PRINCIPAL 30.00", "2 PRINCIPAL 60.00");
  }

  private static final List<ClaimHistory.Owed> A6 =
      List.of(
          owed("2026-07-01", 1, Component.PRINCIPAL, "1200.00"),
          owed("2026-07-02", 1, Component.COST, "55.62"));

  private static final ClaimHistory.Paid[] RATES = {
    paid("2026-08-01", "310.00"),
    paid("2026-09-01", "310.00"),
    paid("2026-10-01", "310.00"),
    paid("2026-11-01", "310.00")
  };

  /** 33.08 when each month is rounded by itself; in all it is 33.07. */
  @Test
  void a6InstalmentsUnderSection367() {
    ClaimStanding standing =
        at(
            "2026-12-01",
            List.of(item(1, "2026-07-01", false, ComponentOrder.BGB_367, fixed("6.52"))),
            A6,
            RATES);
    assertThat(told(standing, "2026-08-01"))
        .containsExactly("1 COST 55.62", "1 INTEREST 6.65", "1 PRINCIPAL 247.73");
    assertThat(told(standing, "2026-09-01"))
        .containsExactly("1 INTEREST 5.27", "1 PRINCIPAL 304.73");
    assertThat(told(standing, "2026-10-01"))
        .containsExactly("1 INTEREST 3.47", "1 PRINCIPAL 306.53");
    assertThat(told(standing, "2026-11-01"))
        .containsExactly("1 INTEREST 1.89", "1 PRINCIPAL 308.11");
    assertThat(standing.items().get(1L).principal()).isEqualTo(eur("32.90"));
    assertThat(standing.items().get(1L).open()).isEqualTo(eur("33.07"));
    assertThat(standing.items().get(1L).postings())
        .extracting(p -> p.valueOn() + " " + p.amount().amount())
        .containsExactly(
            "2026-07-02 0.21",
            "2026-08-01 6.44",
            "2026-09-01 5.27",
            "2026-10-01 3.47",
            "2026-11-01 1.89");
  }

  /** 17.10 when each month is rounded by itself; in all it is 17.09. */
  @Test
  void a7InstalmentsOfConsumerCredit() {
    ClaimStanding standing =
        at(
            "2026-11-01",
            List.of(item(1, "2026-07-01", false, ComponentOrder.BGB_497, fixed("6.52"))),
            A6,
            RATES);
    assertThat(told(standing, "2026-08-01")).containsExactly("1 COST 55.62", "1 PRINCIPAL 254.38");
    assertThat(standing.items().get(1L).principal()).isEqualTo(eur("15.62"));
    assertThat(standing.items().get(1L).interest()).isEqualTo(eur("17.09"));
  }

  /** Interest that nobody claimed takes no payment and is no part of what is open. */
  @Test
  void accruingInterestTakesNothing() {
    ClaimHistory.Item item =
        new ClaimHistory.Item(
            1,
            day("2026-07-01"),
            day("2026-07-02"),
            null,
            ComponentOrder.BGB_367,
            false,
            fixed("6.52"),
            List.of());
    ClaimStanding standing = at("2026-12-01", List.of(item), A6, paid("2026-08-01", "310.00"));
    assertThat(told(standing, "2026-08-01")).containsExactly("1 COST 55.62", "1 PRINCIPAL 254.38");
    ClaimStanding.Item result = standing.items().get(1L);
    assertThat(result.open()).isEqualTo(eur("945.62"));
    assertThat(result.accruing()).isEqualTo(eur("27.25"));
    assertThat(result.postings()).isEmpty();
  }

  @Test
  void agreesWithAModelThatGoesDayByDay() {
    for (int i = 0; i < HISTORIES; i++) {
      new Pair(new Random(SEED + i)).compare("seed " + (SEED + i));
    }
  }

  /** One random history for both. */
  private static final class Pair {

    private final Random dice;
    private final List<ClaimHistory.Item> items = new ArrayList<>();
    private final List<ClaimHistory.Owed> owed = new ArrayList<>();
    private final List<ClaimHistory.Paid> paid = new ArrayList<>();
    private final List<ClaimHistory.Stop> stops = new ArrayList<>();
    private final List<ReferenceClaim.Item> refItems = new ArrayList<>();
    private final List<ReferenceClaim.Change> refOwed = new ArrayList<>();
    private final List<ReferenceClaim.Payment> refPaid = new ArrayList<>();
    private final List<ReferenceClaim.Stop> refStops = new ArrayList<>();

    Pair(Random dice) {
      this.dice = dice;
      int count = 1 + dice.nextInt(4);
      for (int id = 1; id <= count; id++) {
        invoice(id);
      }
      int payments = dice.nextInt(6);
      for (int i = 0; i < payments; i++) {
        pay(i, count);
      }
      int held = dice.nextInt(3);
      for (int i = 0; i < held; i++) {
        stop(count);
      }
    }

    private LocalDate someDay() {
      return BEGIN.plusDays(dice.nextInt(500));
    }

    private void invoice(int id) {
      LocalDate dueOn = BEGIN.plusDays(dice.nextInt(4) * 30L);
      LocalDate since = dice.nextInt(5) == 0 ? null : dueOn.plusDays(1 + dice.nextInt(40));
      LocalDate claimed =
          since == null || dice.nextInt(3) == 0 ? null : since.plusDays(dice.nextInt(90));
      boolean secured = dice.nextInt(4) == 0;
      ComponentOrder order = one(List.of(ComponentOrder.values()));
      DayCount dayCount = one(List.of(DayCount.values()));
      Map<LocalDate, BigDecimal> rates = dice.nextInt(6) == 0 ? null : rates();
      items.add(
          new ClaimHistory.Item(
              id,
              dueOn,
              since,
              claimed,
              order,
              secured,
              rates == null ? null : new ClaimHistory.Interest(path(rates), dayCount),
              dice.nextBoolean() ? List.of() : List.of(someDay(), someDay())));
      refItems.add(
          new ReferenceClaim.Item(
              id,
              dueOn,
              since,
              claimed,
              switch (order) {
                case BGB_367 -> "BGB367";
                case BGB_367_POOLED -> "POOLED";
                case BGB_497 -> "BGB497";
              },
              secured,
              ReferenceClaim.DayCount.valueOf(dayCount.name()),
              rates == null ? null : new TreeMap<>(rates)));
      owe(dueOn.minusDays(14), id, Component.PRINCIPAL, 1 + dice.nextInt(500_000), "a" + id);
      int changes = dice.nextInt(4);
      for (int i = 0; i < changes; i++) {
        Component component = one(List.of(Component.values()));
        int amount =
            component == Component.PRINCIPAL || component == Component.INTEREST
                ? -1 - dice.nextInt(2_000)
                : 1 + dice.nextInt(5_000);
        owe(someDay(), id, component, amount, "b" + id + i);
      }
    }

    private <T> T one(List<T> of) {
      return of.get(dice.nextInt(of.size()));
    }

    private Map<LocalDate, BigDecimal> rates() {
      Map<LocalDate, BigDecimal> rates = new TreeMap<>();
      rates.put(BEGIN.minusDays(100), rate());
      int changes = dice.nextInt(4);
      for (int i = 0; i < changes; i++) {
        rates.put(someDay(), rate());
      }
      return rates;
    }

    private BigDecimal rate() {
      return BigDecimal.valueOf(dice.nextInt(1_300), 2);
    }

    private static RatePath path(Map<LocalDate, BigDecimal> rates) {
      return new RatePath(
          rates.entrySet().stream()
              .map(e -> new RateStep(e.getKey(), e.getValue(), "r" + e.getKey(), false))
              .toList());
    }

    private void owe(LocalDate on, int id, Component component, int minor, String reference) {
      owed.add(new ClaimHistory.Owed(on, id, component, Money.ofMinor(minor, "EUR"), reference));
      refOwed.add(new ReferenceClaim.Change(on, id, component.name(), minor, reference));
    }

    private void pay(int number, int count) {
      LocalDate on = someDay();
      int minor = 1 + dice.nextInt(400_000);
      List<Integer> named = new ArrayList<>();
      for (int id = 1; id <= count; id++) {
        if (dice.nextInt(4) == 0) {
          named.add(id);
        }
      }
      List<Allocated> fixed = new ArrayList<>();
      List<ReferenceClaim.Fixed> refFixed = new ArrayList<>();
      for (int wishes = dice.nextInt(6) - 3; wishes > 0; wishes--) {
        int item = 1 + dice.nextInt(count);
        Component component = dice.nextBoolean() ? null : one(List.of(Component.values()));
        int most = 1 + dice.nextInt(100_000);
        fixed.add(
            new Allocated(
                (long) item, component, Money.ofMinor(most, "EUR"), AllocationRule.BY_PERSON));
        refFixed.add(
            new ReferenceClaim.Fixed(item, component == null ? null : component.name(), most));
      }
      paid.add(
          new ClaimHistory.Paid(
              on,
              number,
              Money.ofMinor(minor, "EUR"),
              named.stream().map(Integer::longValue).toList(),
              fixed,
              "p" + number));
      refPaid.add(new ReferenceClaim.Payment(on, minor, named, refFixed, "p" + number));
    }

    private void stop(int count) {
      Integer id = dice.nextBoolean() ? null : 1 + dice.nextInt(count);
      LocalDate from = someDay();
      LocalDate until = from.plusDays(dice.nextInt(120));
      stops.add(new ClaimHistory.Stop(id == null ? null : id.longValue(), from, until));
      refStops.add(new ReferenceClaim.Stop(id, from, until));
    }

    void compare(String seed) {
      LocalDate until = BEGIN.plusDays(dice.nextInt(700));
      Collections.shuffle(items, dice);
      Collections.shuffle(owed, dice);
      Collections.shuffle(paid, dice);
      Collections.shuffle(stops, dice);
      ClaimHistory history = new ClaimHistory("EUR", items, owed, paid, stops);
      ClaimStanding standing = ClaimCalculator.at(history, until);
      StatementMakerTest.requireSums(history, standing, seed);
      ReferenceClaim.Result reference =
          ReferenceClaim.on(until, refItems, refOwed, refPaid, refStops);
      assertThat(figures(standing)).as(seed).isEqualTo(figures(reference));
      assertThat(allocations(standing)).as(seed).isEqualTo(allocations(reference));
      standing.items().values().forEach(item -> addsUp(item, seed));
    }

    private static void addsUp(ClaimStanding.Item item, String seed) {
      assertThat(Money.sum("EUR", item.lines().stream().map(InterestLine::interest).toList()))
          .as(seed)
          .isEqualTo(item.grown());
      Money posted =
          Money.sum("EUR", item.postings().stream().map(ClaimStanding.Growth::amount).toList());
      assertThat(posted.isGreaterThan(item.grown()))
          .as("%s: more posted than grown", seed)
          .isFalse();
    }

    private static Map<Long, String> figures(ClaimStanding standing) {
      return standing.items().values().stream()
          .collect(
              Collectors.toMap(
                  ClaimStanding.Item::id,
                  i ->
                      "%d %d %d %d %d %d"
                          .formatted(
                              i.principal().minor(),
                              i.fee().minor(),
                              i.cost().minor(),
                              i.grown().minor(),
                              i.interest().minor(),
                              i.accruing().minor())));
    }

    private static Map<Long, String> figures(ReferenceClaim.Result reference) {
      return reference.items().entrySet().stream()
          .collect(
              Collectors.toMap(
                  e -> e.getKey().longValue(),
                  e ->
                      "%d %d %d %d %d %d"
                          .formatted(
                              e.getValue().principal(),
                              e.getValue().fee(),
                              e.getValue().cost(),
                              e.getValue().interestTotal(),
                              e.getValue().interestOpen(),
                              e.getValue().accruing())));
    }

    private static Map<String, Map<String, Long>> allocations(ClaimStanding standing) {
      Map<String, Map<String, Long>> all = new TreeMap<>();
      standing
          .allocations()
          .forEach(
              (key, parts) -> {
                Map<String, Long> to = new TreeMap<>();
                parts.forEach(
                    p ->
                        to.merge(
                            p.receivableId() == null
                                ? "surplus"
                                : p.receivableId() + "/" + p.component(),
                            p.amount().minor(),
                            Long::sum));
                all.put("p" + key, to);
              });
      return all;
    }

    private static Map<String, Map<String, Long>> allocations(ReferenceClaim.Result reference) {
      Map<String, Map<String, Long>> all = new TreeMap<>();
      reference.allocations().forEach((key, parts) -> all.put(key, new TreeMap<>(parts)));
      return all;
    }
  }
}
