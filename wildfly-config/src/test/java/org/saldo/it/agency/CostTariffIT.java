package org.saldo.it.agency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.agency.CostKind;
import org.saldo.agency.CostReport;
import org.saldo.agency.Reported;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.OperatingMode;
import org.saldo.creditor.SellerMismatch;
import org.saldo.creditor.Terms;
import org.saldo.it.As;
import org.saldo.law.CostAnswer;
import org.saldo.law.CostQuestion;
import org.saldo.law.CostService;
import org.saldo.law.LawPackBook;
import org.saldo.law.LawQuestion;
import org.saldo.law.LawRule;
import org.saldo.law.LawRuleVersion;
import org.saldo.law.LawScope;
import org.saldo.law.LawTopic;
import org.saldo.law.Laws;
import org.saldo.law.NewTariffFigure;
import org.saldo.law.Severity;
import org.saldo.law.TariffBook;
import org.saldo.law.TariffItem;
import org.saldo.law.TariffVersion;
import org.saldo.money.Money;
import org.saldo.reporting.PlacementSheet;

/** Costs of 119.00 EUR that were placed, against the tariff; figures as in the tests of the law. */
class CostTariffIT extends PlacementTest {

  @EJB private LawPackBook packs;
  @EJB private TariffBook tariffs;
  @EJB private CreditorRegistry creditors;
  @Inject private Laws laws;

  private Reported report(Placed placed, CostKind kind, CostService service, String amount) {
    CostReport report =
        new CostReport(
            kind, service, word(), Money.of(amount, "EUR"), clock.today(), null, "bill.pdf", PROOF);
    return agnes(() -> reports.cost(placed.id(), report));
  }

  private String cost(Placed placed, CostKind kind, CostService service, String amount) {
    return code(report(placed, kind, service, amount));
  }

  @Test
  void claimsOfOneMatterNoMoreThanOneLawyerWould() {
    Placed placed = accepted(placedWith("kranich"));
    Reported refused = report(placed, CostKind.COLLECTION, null, "55.63");
    assertThat(code(refused)).isEqualTo("placement.cost.above.tariff");
    assertThat(refused.refusal().orElseThrow().arguments())
        .extracting(Object::toString)
        .containsExactly("55.63 EUR", "55.62 EUR", "46.35 EUR", "9.27 EUR", "0.00 EUR");
    assertThat(cost(placed, CostKind.COLLECTION, null, "40.00")).isEqualTo("taken");
    // section 13f RDG: what the agency claimed leaves the lawyer the rest
    assertThat(cost(placed, CostKind.LAWYER, null, "15.63"))
        .isEqualTo("placement.cost.above.tariff");
    assertThat(cost(placed, CostKind.LAWYER, null, "15.62")).isEqualTo("taken");
    // with a plan 98.88 in all, for VV 7002 counts once
    assertThat(cost(placed, CostKind.COLLECTION, CostService.PAYMENT_PLAN, "43.27"))
        .isEqualTo("placement.cost.above.tariff");
    assertThat(cost(placed, CostKind.COLLECTION, CostService.PAYMENT_PLAN, "43.26"))
        .isEqualTo("taken");
    assertThat(open(placed.receivable())).isEqualTo("217.88 EUR");
    PlacementSheet.Cost shown =
        seenByAgnes(placed).costs().stream()
            .filter(c -> c.service() == CostService.PAYMENT_PLAN)
            .findFirst()
            .orElseThrow();
    assertThat(shown.allowed()).isEqualTo(Money.of("43.26", "EUR"));
    assertThat(shown.basis()).contains("VV 1000 0.7 × 51.50 = 36.05").endsWith("− 55.62");
  }

  @Test
  void hasContestedCollectionApproved() {
    Placed placed = accepted(placedWith("kranich"));
    assertThat(cost(placed, CostKind.COLLECTION, CostService.COLLECTION_CONTESTED, "80.35"))
        .isEqualTo("placement.cost.above.tariff");
    Reported asked = report(placed, CostKind.COLLECTION, CostService.COLLECTION_CONTESTED, "20.00");
    assertThat(asked.pending()).isTrue();
    assertThat(open(placed.receivable())).isEqualTo("119.00 EUR");
  }

  @Test
  void measuresCourtsAndBailiffs() {
    Placed placed = accepted(placedWith("kranich"));
    assertThat(cost(placed, CostKind.COURT, null, "38.01"))
        .isEqualTo("placement.cost.above.tariff");
    assertThat(cost(placed, CostKind.COURT, null, "38.00")).isEqualTo("taken");
    assertThat(cost(placed, CostKind.COURT, null, "0.01")).isEqualTo("placement.cost.above.tariff");
    assertThat(cost(placed, CostKind.COURT, CostService.ATTACHMENT, "1.00"))
        .isEqualTo("placement.cost.service.other");
    assertThat(cost(placed, CostKind.BAILIFF, null, "1.00"))
        .isEqualTo("placement.cost.service.missing");
    assertThat(cost(placed, CostKind.BAILIFF, CostService.ATTACHMENT, "37.45"))
        .isEqualTo("placement.cost.above.tariff");
    assertThat(cost(placed, CostKind.BAILIFF, CostService.ATTACHMENT, "37.44")).isEqualTo("taken");
    assertThat(cost(placed, CostKind.ENQUIRY, null, "45.00")).isEqualTo("taken");
  }

  @Test
  void addsTaxOnlyWhereTheCreditorBearsIt() {
    Terms bears =
        new Terms(LocalDate.of(2020, 1, 1), 14, SellerMismatch.FINDING, null, null, false);
    Placed placed = accepted(placedWith("kranich", aCreditor("Testverkauf GmbH", null, bears)));
    assertThat(cost(placed, CostKind.COLLECTION, null, "66.20"))
        .isEqualTo("placement.cost.above.tariff");
    assertThat(cost(placed, CostKind.COLLECTION, null, "66.19")).isEqualTo("taken");
  }

  @Test
  void takesWhatIsTooMuchWithATaskWhereTheLawOnlyWarns() {
    LawRule rule =
        new LawRule(
            "AT",
            LawTopic.AGENCY_COST_CAP,
            LawScope.ANYBODY,
            clock.today(),
            Severity.WARN,
            null,
            "for the test",
            false);
    As.adam(() -> packs.change(rule, "test"));
    String creditor = "it-" + word();
    CreditorData data =
        new CreditorData(
            creditor,
            "Probe AG",
            OperatingMode.OWN,
            "EUR",
            null,
            null,
            null,
            null,
            "AT",
            null,
            null);
    assertThat(As.adam(() -> creditors.register(data))).isEmpty();
    assertThat(
            As.adam(
                () ->
                    creditors.agree(
                        creditor,
                        new Terms(LocalDate.of(2020, 1, 1), 14, SellerMismatch.FINDING),
                        "test")))
        .isEmpty();
    Placed placed = accepted(placedWith("kranich", creditor));
    assertThat(cost(placed, CostKind.COURT, null, "45.00")).isEqualTo("taken");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM task WHERE kind = 'AGENCY_COST_ABOVE_TARIFF'"
                        + " AND subject_id = (SELECT id FROM placement WHERE number = ?)",
                    placed.number()))
        .isEqualTo(1);
  }

  @Test
  void keepsEveryRuleAndAsksTheOneOfTheDay() {
    LawRule rule =
        new LawRule(
            "ES",
            LawTopic.LUMP_SUM_AMOUNT,
            LawScope.BUSINESS,
            clock.today(),
            Severity.REFUSE,
            Money.of("40.00", "EUR"),
            "for the test",
            false);
    LawQuestion asked =
        LawQuestion.about(
            LawTopic.LUMP_SUM_AMOUNT, "ES", false, clock.today(), Money.of("41.00", "EUR"));
    LawQuestion before =
        LawQuestion.about(
            LawTopic.LUMP_SUM_AMOUNT,
            "ES",
            false,
            clock.today().minusDays(1),
            Money.of("41.00", "EUR"));
    assertThat(As.adam(() -> packs.change(rule, " "))).isNotEmpty();
    assertThat(As.adam(() -> packs.change(rule, "test"))).isEmpty();
    assertThat(As.adam(() -> packs.change(rule, "test")).orElseThrow().code())
        .isEqualTo("law.rule.same");
    assertThat(laws.refusal(asked)).isPresent();
    assertThat(laws.refusal(before)).isEmpty();
    assertThat(laws.warnings(before)).hasSize(1);
    assertThat(laws.findings(asked).get(0).verified()).isFalse();
    assertThat(As.adam(() -> packs.versions("ES")))
        .filteredOn(v -> v.rule().topic() == LawTopic.LUMP_SUM_AMOUNT)
        .hasSize(2)
        .filteredOn(LawRuleVersion::today)
        .singleElement()
        .extracting(v -> v.rule().severity())
        .isEqualTo(Severity.REFUSE);
    assertThat(laws.amount(LawTopic.LUMP_SUM_AMOUNT, "DE", false, clock.today()))
        .contains(Money.of("40.00", "EUR"));
    assertThat(laws.amount(LawTopic.LUMP_SUM_AMOUNT, "DE", true, clock.today())).isEmpty();
  }

  @Test
  void asksTheTariffOfTheMandate() {
    Money value = Money.of("400.00", "EUR");
    assertThat(costs(value, LocalDate.of(2025, 5, 31)).refusal().orElseThrow().code())
        .isEqualTo("tariff.unknown");
    assertThat(costs(value, LocalDate.of(2025, 6, 1)).calculation().net())
        .isEqualTo(Money.of("55.62", "EUR"));
    NewTariffFigure later =
        new NewTariffFigure(
            TariffItem.VV_2300_USUAL, LocalDate.of(2031, 1, 1), "1.0", "for the test", false);
    As.adam(() -> tariffs.record(later, "test"));
    assertThat(As.adam(() -> tariffs.record(later, "test")).orElseThrow().code())
        .isEqualTo("tariff.same");
    assertThat(costs(value, LocalDate.of(2031, 1, 1)).calculation().net())
        .isEqualTo(Money.of("61.80", "EUR"));
    NewTariffFigure broken =
        new NewTariffFigure(
            TariffItem.RVG_FEE, LocalDate.of(2031, 1, 1), "500/500", "for the test", false);
    assertThat(As.adam(() -> tariffs.record(broken, "test")).orElseThrow().code())
        .isEqualTo("tariff.table");
    assertThat(As.anna(() -> tariffs.versions()))
        .filteredOn(v -> v.figure().item() == TariffItem.VV_2300_USUAL)
        .filteredOn(TariffVersion::today)
        .singleElement()
        .extracting(v -> v.figure().figure())
        .isEqualTo("0.9");
  }

  private CostAnswer costs(Money value, LocalDate mandate) {
    return As.anna(
        () ->
            tariffs.calculate(
                new CostQuestion(List.of(CostService.COLLECTION), value, mandate, true)));
  }
}
