package org.saldo.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.calendar.DayCount;
import org.saldo.interest.RatePath;
import org.saldo.interest.RateStep;
import org.saldo.ledger.Component;
import org.saldo.money.Money;

/** The figures of {@code docs/concepts/claim-account.md} are those that Saldo works out. */
class WorkedExamplesTest {

  private static final Path PAGE = Path.of("../docs/concepts/claim-account.md");

  private static List<List<String>> table(String firstColumn) throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    List<List<String>> rows = new ArrayList<>();
    for (int i = lines.indexOf(header(lines, firstColumn)) + 2; lines.get(i).startsWith("|"); i++) {
      String[] cells = lines.get(i).split("\\|");
      rows.add(Arrays.stream(cells).skip(1).map(String::strip).toList());
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static String header(List<String> lines, String firstColumn) {
    return lines.stream()
        .filter(line -> line.startsWith("| " + firstColumn + " |"))
        .findFirst()
        .orElseThrow();
  }

  private static ClaimHistory.Interest interest(String debtor, DayCount dayCount)
      throws IOException {
    BigDecimal points = BigDecimal.valueOf(debtor.equals("consumer") ? 5 : 9);
    List<RateStep> steps = new ArrayList<>();
    for (List<String> row : table("from")) {
      steps.add(
          new RateStep(
              LocalDate.parse(row.get(0)), new BigDecimal(row.get(1)).add(points), "base", false));
    }
    return new ClaimHistory.Interest(new RatePath(steps), dayCount);
  }

  private static ClaimStanding.Item standing(
      LocalDate since,
      ClaimHistory.Interest interest,
      List<ClaimHistory.Owed> owed,
      List<ClaimHistory.Paid> paid,
      LocalDate until) {
    ClaimHistory.Item item =
        new ClaimHistory.Item(
            1,
            since.minusDays(1),
            since,
            since,
            ComponentOrder.BGB_367,
            false,
            interest,
            List.of());
    return ClaimCalculator.at(new ClaimHistory("EUR", List.of(item), owed, paid, List.of()), until)
        .items()
        .get(1L);
  }

  private static ClaimHistory.Owed owed(LocalDate on, Component component, String amount) {
    return new ClaimHistory.Owed(on, 1, component, Money.of(amount, "EUR"), component.name());
  }

  @Test
  void interest() throws IOException {
    for (List<String> row : table("principal")) {
      LocalDate since = LocalDate.parse(row.get(2));
      ClaimStanding.Item item =
          standing(
              since,
              interest(row.get(1), DayCount.valueOf(row.get(4))),
              List.of(owed(since.minusDays(20), Component.PRINCIPAL, row.get(0))),
              List.of(),
              LocalDate.parse(row.get(3)));
      assertThat(item.grown().amount()).as("%s", row).isEqualTo(row.get(5));
    }
  }

  @Test
  void instalments() throws IOException {
    LocalDate since = LocalDate.of(2026, 7, 2);
    List<ClaimHistory.Paid> paid = new ArrayList<>();
    Money costs = Money.of("55.62", "EUR");
    Money interest = Money.zero("EUR");
    for (List<String> row : table("paid on")) {
      LocalDate on = LocalDate.parse(row.get(0));
      paid.add(
          new ClaimHistory.Paid(
              on, paid.size(), Money.of(row.get(1), "EUR"), List.of(), List.of(), row.get(0)));
      ClaimStanding.Item item =
          standing(
              since,
              interest("consumer", DayCount.ACT_365),
              List.of(
                  owed(since.minusDays(20), Component.PRINCIPAL, "1200.00"),
                  owed(since, Component.COST, "55.62")),
              paid,
              on);
      Money interestPaid = item.grown().minus(item.interest());
      assertThat(costs.minus(item.cost()).amount()).as("%s", row).isEqualTo(row.get(2));
      assertThat(interestPaid.minus(interest).amount()).as("%s", row).isEqualTo(row.get(3));
      assertThat(item.principal().amount()).as("%s", row).isEqualTo(row.get(5));
      costs = item.cost();
      interest = interestPaid;
    }
  }
}
