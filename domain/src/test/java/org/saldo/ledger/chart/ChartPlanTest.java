package org.saldo.ledger.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.ledger.AccountKind;
import org.saldo.problem.Refusal;

/** What a list of accounts does to a chart that knows 1200 Bank and 8400 Erlöse. */
class ChartPlanTest {

  private static final List<AccountRow> CHART =
      List.of(
          new AccountRow("1200", "Bank", AccountKind.ASSET, 1, false, List.of()),
          new AccountRow("8400", "Erlöse", AccountKind.INCOME, 1, false, List.of()));

  private static ChartPlan plan(String csv) {
    return ChartPlan.of(csv, CHART);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1210;Sparkasse;ASSET   | ADDED
          1200;Sparkasse;asset   | RENAMED
          1200;Bank;ASSET        | KNOWN
          1200;Bank;INCOME       | REFUSED
          12;Bank;ASSET          | REFUSED
          1210;;ASSET            | REFUSED
          1210;Bank;Konto        | REFUSED
          1210;Bank              | REFUSED
          1210;Bank;ASSET;x      | REFUSED
          """)
  void saysWhatBecomesOfARow(String row, ChartOutcome outcome) {
    ChartPlan plan = plan(row);
    assertThat(plan.rows()).singleElement().extracting(ChartPlan.Row::outcome).isEqualTo(outcome);
    assertThat(plan.refusal().isPresent()).isEqualTo(outcome == ChartOutcome.REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFKontonummer;Bezeichnung;Art\r\n\"1210\";\"Spar; \"\"Kasse\"\"\";ASSET\r\n",
        "number,name,kind\n1210,\"Spar; \"\"Kasse\"\"\",ASSET\n\n",
        "1210\tSpar; \"Kasse\"\tASSET"
      })
  void readsWhatSpreadsheetsWrite(String csv) {
    assertThat(plan(csv).rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.account().number()).isEqualTo("1210");
              assertThat(row.account().kind()).isEqualTo(AccountKind.ASSET);
            });
  }

  @Test
  void keepsQuotesAndSeparatorsWithinQuotes() {
    assertThat(plan("1210;\"Spar; \"\"Kasse\"\"\";ASSET").rows().get(0).account().name())
        .isEqualTo("Spar; \"Kasse\"");
  }

  @Test
  void refusesTheWholeListForOneRow() {
    ChartPlan plan = plan("1210;Neu;ASSET\n1211;;ASSET\n1210;Noch einmal;ASSET");
    assertThat(plan.refusal()).map(Refusal::code).hasValue("account.list.refused");
    assertThat(plan.rows())
        .extracting(ChartPlan.Row::line, ChartPlan.Row::outcome)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, ChartOutcome.ADDED),
            org.assertj.core.groups.Tuple.tuple(2, ChartOutcome.REFUSED),
            org.assertj.core.groups.Tuple.tuple(3, ChartOutcome.REFUSED));
    assertThat(plan.rows().get(2).refusal().code()).isEqualTo("account.list.twice");
  }

  @Test
  void refusesAnEmptyList() {
    assertThat(plan("\n \n").refusal()).map(Refusal::code).hasValue("account.list.empty");
  }
}
