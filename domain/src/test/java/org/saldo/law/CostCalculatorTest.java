package org.saldo.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.money.Money;

/** The figures that are shipped, against the check points of the laws of 2025. */
class CostCalculatorTest {

  private static final String SHIPPED = "/db/migration/V20261124_0310__tariffs.sql";
  private static final Pattern ROW =
      Pattern.compile("\\(-\\d+, '(\\w+)', '2025-06-01',\\s+'([^']+)'");
  private static final LocalDate MANDATE = LocalDate.of(2026, 3, 2);

  private static final Tariff TARIFF = shipped();

  private static Tariff shipped() {
    Map<TariffItem, String> figures = new EnumMap<>(TariffItem.class);
    try (InputStream in = CostCalculatorTest.class.getResourceAsStream(SHIPPED)) {
      Matcher rows = ROW.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (rows.find()) {
        figures.put(TariffItem.valueOf(rows.group(1)), rows.group(2));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return new Tariff(figures);
  }

  private static CostCalculation of(String value, boolean deducts, CostService... services) {
    return CostCalculator.calculate(
        new CostQuestion(List.of(services), Money.of(value, "EUR"), MANDATE, deducts), TARIFF);
  }

  private static String net(String value, CostService... services) {
    return of(value, true, services).net().amount().toPlainString();
  }

  @Test
  void hasEveryFigure() {
    assertThat(TARIFF.knows(Arrays.asList(TariffItem.values()))).isTrue();
  }

  /** RVG section 13 (1) with annex 2, BGBl. 2025 I no. 109. */
  @ParameterizedTest
  @CsvSource({
    "0.01, 51.50",
    "500, 51.50",
    "500.01, 93.00",
    "1000, 93.00",
    "1500, 134.50",
    "2000, 176.00",
    "3000, 235.50",
    "4000, 295.00",
    "5000, 354.50",
    "10000, 652.00",
    "13000, 707.00",
    "25000, 927.00",
    "50000, 1357.00",
    "65000, 1456.50",
    "200000, 2352.00",
    "500000, 3752.00",
    "500000.01, 3927.00",
  })
  void readsTheFeeOfALawyer(BigDecimal value, BigDecimal fee) {
    assertThat(TARIFF.fee(TariffItem.RVG_FEE, value)).hasValueSatisfying(equal(fee));
  }

  /** GKG section 34 with annex 2, BGBl. 2025 I no. 109. */
  @ParameterizedTest
  @CsvSource({
    "500, 40.00",
    "1000, 61.00",
    "5000, 170.50",
    "10000, 283.00",
    "50000, 638.00",
  })
  void readsTheFeeOfACourt(BigDecimal value, BigDecimal fee) {
    assertThat(TARIFF.fee(TariffItem.GKG_FEE, value)).hasValueSatisfying(equal(fee));
  }

  private static Consumer<BigDecimal> equal(BigDecimal fee) {
    return actual -> assertThat(actual).isEqualByComparingTo(fee);
  }

  @Test
  void knowsNoFeeOfACourtAboveTheTable() {
    assertThat(TARIFF.fee(TariffItem.GKG_FEE, new BigDecimal("500000.01"))).isEmpty();
  }

  /** VV 2300 with section 13 (2) RVG, VV 7002 and VV 7008. */
  @ParameterizedTest
  @CsvSource({
    "45.00, COLLECTION, 28.35, 5.67, 34.02, 40.48",
    "45.00, COLLECTION_SIMPLE, 15.75, 3.15, 18.90, 22.49",
    "50.00, COLLECTION_SIMPLE, 15.75, 3.15, 18.90, 22.49",
    "50.01, COLLECTION_SIMPLE, 25.75, 5.15, 30.90, 36.77",
    "400.00, COLLECTION_SIMPLE, 25.75, 5.15, 30.90, 36.77",
    "400.00, COLLECTION, 46.35, 9.27, 55.62, 66.19",
    "400.00, COLLECTION_CONTESTED, 66.95, 13.39, 80.34, 95.60",
    // a contested claim has the ordinary table also below 50
    "45.00, COLLECTION_CONTESTED, 66.95, 13.39, 80.34, 95.60",
    "1500.00, COLLECTION, 121.05, 20.00, 141.05, 167.85",
    "10000.00, COLLECTION, 586.80, 20.00, 606.80, 722.09",
    "10000.00, COLLECTION_CONTESTED, 847.60, 20.00, 867.60, 1032.44",
  })
  void worksOutCollecting(
      String value, CostService service, String fee, String expenses, String net, String gross) {
    CostCalculation deducts = of(value, true, service);
    assertThat(deducts.fees().amount()).isEqualTo(fee);
    assertThat(deducts.expenses().amount()).isEqualTo(expenses);
    assertThat(deducts.net().amount()).isEqualTo(net);
    assertThat(deducts.total()).isEqualTo(deducts.net());
    assertThat(of(value, false, service).total().amount()).isEqualTo(gross);
  }

  /** VV 1000 no. 2 with section 31b RVG: expenses of both fees are capped once. */
  @ParameterizedTest
  @CsvSource({
    "1500.00, 121.05, 65.10, 20.00, 206.15",
    "300.00, 46.35, 36.05, 16.48, 98.88",
  })
  void worksOutAPaymentPlan(String value, String fee, String plan, String expenses, String net) {
    CostCalculation both = of(value, true, CostService.COLLECTION, CostService.PAYMENT_PLAN);
    assertThat(both.lines().stream().map(line -> line.amount().amount().toPlainString()))
        .containsExactly(fee, plan, expenses);
    assertThat(both.net().amount()).isEqualTo(net);
  }

  /** VV 3305, 3308, 3309; 0.3 of 51.50 is 15.45, above the least fee of section 13 (3). */
  @Test
  void worksOutTheOrderProcedure() {
    assertThat(net("400.00", CostService.COURT_ORDER)).isEqualTo("61.80");
    assertThat(net("400.00", CostService.ENFORCEMENT_ORDER)).isEqualTo("30.90");
    assertThat(net("400.00", CostService.ENFORCEMENT)).isEqualTo("18.54");
    assertThat(net("1500.00", CostService.COURT_ORDER, CostService.ENFORCEMENT_ORDER))
        .isEqualTo("221.75");
  }

  /** Preliminary note 3 (4): half of 46.35 is credited against 51.50. */
  @Test
  void creditsHalfOfWhatCollectingCost() {
    CostCalculation both = of("400.00", true, CostService.COLLECTION, CostService.COURT_ORDER);
    assertThat(both.of(CostMatter.PRE_COURT).net().amount()).isEqualTo("55.62");
    assertThat(both.of(CostMatter.ORDER).lines().get(1).amount().amount()).isEqualTo("-23.18");
    assertThat(both.of(CostMatter.ORDER).net().amount()).isEqualTo("33.98");
  }

  /** KV 1100: half a fee, at least 38.00. */
  @ParameterizedTest
  @CsvSource({"400.00, 38.00", "5000.00, 85.25", "50000.00, 319.00"})
  void worksOutWhatTheCourtCharges(String value, String fee) {
    CostCalculation court = of(value, false, CostService.ORDER_COURT_FEE);
    assertThat(court.total().amount()).isEqualTo(fee);
  }

  /** GvKostG with expenses of 20 percent, 3 to 10 EUR. */
  @ParameterizedTest
  @CsvSource({
    "PERSONAL_SERVICE, 12.00, 3.00",
    "OTHER_SERVICE, 3.60, 3.00",
    "ELECTRONIC_SERVICE, 8.00, 3.00",
    "ATTACHMENT, 31.20, 6.24",
    "ASSET_DISCLOSURE, 39.50, 7.90",
    "UNFINISHED_ACT, 18.00, 3.60",
  })
  void worksOutWhatABailiffCharges(CostService service, String fee, String expenses) {
    CostCalculation act = of("400.00", false, service);
    assertThat(act.fees().amount()).isEqualTo(fee);
    assertThat(act.expenses().amount()).isEqualTo(expenses);
    assertThat(act.vat().isZero()).isTrue();
  }

  @Test
  void capsTheExpensesOfSeveralActs() {
    CostCalculation acts = of("400.00", true, CostService.ATTACHMENT, CostService.ASSET_DISCLOSURE);
    assertThat(acts.expenses().amount()).isEqualTo("10.00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "500/500",
        "500/0/1",
        "500/500/-1",
        "500/500/1; 400/1/1",
        "*/1/1; 9/1/1",
        "a/b/c"
      })
  void refusesWhatIsNoTable(String text) {
    assertThatThrownBy(() -> FeeTable.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void writesATableAsItWasRead() {
    String text = "500/500/51.50; 2000/500/41.50; */1000/59.50";
    assertThat(FeeTable.read(text.replace("; ", "\n")).write()).isEqualTo(text);
  }
}
