package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.claim.ReplayWorker;
import org.saldo.currency.ExchangeRateBook;
import org.saldo.currency.NewExchangeRate;
import org.saldo.it.As;
import org.saldo.it.importing.AnInvoice;
import org.saldo.money.Money;
import org.saldo.payment.PaymentCorrection;
import org.saldo.payment.PaymentDesk;
import org.saldo.payment.PaymentWay;
import org.saldo.payment.Recorded;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CasePayment;
import org.saldo.reporting.CurrencyReport;

/** Payments in another currency than the case's, and cases in another than the creditor's. */
class CurrenciesIT extends ClaimTest {

  private static final String RATES =
      """
      Date,USD,CHF,JPY,
      2025-09-15,1.1766,0.9345,173.50,
      2025-06-30,1.1720,0.9347,169.17,
      2025-03-31,1.0815,0.9531,161.60,
      """;
  private static final LocalDate PAID = LocalDate.of(2025, 9, 15);

  @EJB private ExchangeRateBook rates;
  @EJB private PaymentDesk desk;
  @EJB private ReplayWorker replays;
  @EJB private PaymentCorrection correction;
  @EJB private CurrencyReport report;

  @BeforeEach
  void knowRates() {
    As.anna(() -> rates.bringIn("test.csv", RATES.getBytes(StandardCharsets.UTF_8), false).fresh());
  }

  private PaymentDesk.Outcome payIn(RowResult row, Money amount, LocalDate on, String reference) {
    UUID id = caseOf(row);
    return As.anna(
        () ->
            desk.record(
                id,
                new PaymentDesk.ByHand(
                    PaymentWay.BANK_TRANSFER, amount, on, reference, List.of(), null)));
  }

  private CasePayment paidIn(RowResult row, String amount, String currency) {
    PaymentDesk.Outcome outcome = payIn(row, Money.of(amount, currency), PAID, "T-" + word());
    assertThat(outcome.refusal()).isNull();
    return payment(outcome.payment().publicId());
  }

  /** The balances of a case's lines, as {@code account currency amount}; nothing that is zero. */
  private List<String> balances(RowResult row) {
    return rows()
        .list(
            "SELECT CONCAT_WS(' ', a.number, l.currency, SUM(l.debit_minor) - SUM(l.credit_minor))"
                + " FROM posting_line l JOIN ledger_account a ON a.id = l.ledger_account_id"
                + " JOIN case_file c ON c.id = l.case_file_id WHERE c.number = ?"
                + " GROUP BY a.number, l.currency"
                + " HAVING SUM(l.debit_minor) <> SUM(l.credit_minor) ORDER BY a.number, l.currency",
            row.caseNumber())
        .stream()
        .map(each -> each.get(0).toString())
        .toList();
  }

  private RowResult inDollars() {
    return accepted(
        aCreditor(),
        anInvoice("U-" + word())
            .to("Uma " + word())
            .in(new AnInvoice.Currency("USD"))
            .issuedOn("2025-03-31")
            .dueOn("2025-04-30")
            .of("1000.00", "0"));
  }

  @Test
  void convertsAtTheRateOfTheDayAndKeepsWhatCameIn() {
    RowResult row = aReceivable();
    CasePayment payment = paidIn(row, "100.00", "USD");
    assertThat(payment.amount()).hasToString("84.99 EUR");
    assertThat(payment.exchange().original()).hasToString("100.00 USD");
    assertThat(payment.exchange().rate()).isEqualByComparingTo("1.1766");
    assertThat(payment.exchange().rateOn()).isEqualTo(PAID);
    assertThat(payment.exchange().source()).contains("ECB");
    assertThat(open(row)).isEqualTo("34.01 EUR");
    assertThat(balances(row))
        .containsExactly(
            "1200 USD 10000",
            "1364 EUR 8499",
            "1364 USD -10000",
            "1400 EUR 3401",
            "1776 EUR -1900",
            "8400 EUR -10000");
    requireInStep(row);
    requireVerified();
    assertThat(giveBack(payment.id(), "0.00")).isEmpty();
    assertThat(open(row)).isEqualTo("119.00 EUR");
    assertThat(balances(row))
        .containsExactly("1400 EUR 11900", "1776 EUR -1900", "8400 EUR -10000");
    requireVerified();
  }

  @Test
  void undoesAndMovesWhatCameInInBothCurrencies() {
    String creditor = aCreditor();
    RowResult wrong = aReceivable(creditor, "Wanda " + word());
    RowResult right = aReceivable(creditor, "Rita " + word());
    CasePayment payment = paidIn(wrong, "100.00", "USD");
    PaymentCorrection.Outcome moved =
        As.anna(
            () ->
                correction.move(
                    payment.id(),
                    List.of(
                        new PaymentCorrection.Target(right.caseNumber(), eur("34.99"), List.of())),
                    "test"));
    assertThat(moved.refusal()).isNull();
    assertThat(moved.instead())
        .extracting(each -> payment(each.publicId()).exchange().original().toString())
        .containsExactlyInAnyOrder("58.83 USD", "41.17 USD");
    assertThat(open(wrong)).isEqualTo("69.00 EUR");
    assertThat(balances(wrong)).contains("1200 USD 5883", "1364 USD -5883", "1364 EUR 5000");
    assertThat(balances(right)).contains("1200 USD 4117", "1364 USD -4117", "1364 EUR 3499");
    for (Recorded each : moved.instead()) {
      assertThat(As.anna(() -> correction.reverse(each.publicId(), "test"))).isEmpty();
    }
    assertThat(balances(wrong))
        .containsExactly("1400 EUR 11900", "1776 EUR -1900", "8400 EUR -10000");
    requireInStep(right);
    requireVerified();
  }

  @Test
  void convertsFromAndToCurrenciesWithoutCents() {
    RowResult row = aReceivable();
    assertThat(paidIn(row, "1000", "JPY").amount()).hasToString("5.76 EUR");
    RowResult dollars = inDollars();
    CasePayment francs = paidIn(dollars, "500.00", "CHF");
    assertThat(francs.amount()).as("500 x 1.1766 / 0.9345").hasToString("629.53 USD");
    assertThat(open(dollars)).isEqualTo("370.47 USD");
    requireVerified();
  }

  @Test
  void takesTheSameReferenceOnceByWhatCameIn() {
    RowResult row = aReceivable();
    String reference = "T-" + word();
    Money ten = Money.of("10.00", "USD");
    assertThat(payIn(row, ten, PAID, reference).payment().alreadyKnown()).isFalse();
    assertThat(payIn(row, ten, PAID, reference).payment().alreadyKnown()).isTrue();
    assertThat(payIn(row, eur("8.50"), PAID, reference).refusal().code())
        .isEqualTo("payment.reference.taken");
    assertThat(payIn(row, Money.of("11.00", "USD"), PAID, reference).refusal().code())
        .isEqualTo("payment.reference.taken");
  }

  @Test
  void convertsNothingWithoutARateThatHolds() {
    RowResult row = aReceivable();
    assertThat(
            payIn(row, Money.of("10.00", "USD"), PAID.plusDays(8), "T-" + word()).refusal().code())
        .isEqualTo("exchange.rate.missing");
    assertThat(
            payIn(row, Money.of("10.00", "GIP"), LocalDate.of(2025, 9, 15), "T-" + word())
                .refusal()
                .code())
        .isEqualTo("exchange.rate.missing");
    assertThat(payIn(row, Money.of("1", "JPY"), PAID, "T-" + word()).payment().amount())
        .hasToString("0.01 EUR");
    assertThat(open(row)).isEqualTo("118.99 EUR");
    UUID id = caseOf(row);
    assertThat(
            As.user(
                "leni",
                Set.of(Roles.CONTROLLER),
                () -> desk.worth(id, Money.of("100.00", "USD"), PAID).amount()))
        .hasToString("84.99 EUR");
    assertThat(
            As.anna(
                () ->
                    desk.worth(UUID.randomUUID(), Money.of("100.00", "USD"), PAID)
                        .refusal()
                        .code()))
        .isEqualTo("case.unknown");
  }

  @Test
  void postsWhatExchangeRatesTookAndTakesItBackWithThePayment() {
    RowResult row = inDollars();
    CasePayment part = paidIn(row, "600.00", "USD");
    assertThat(part.exchange()).isNull();
    assertThat(balances(row))
        .containsExactly(
            "1200 USD 60000",
            "1364 EUR -4485",
            "1400 USD 40000",
            "2150 EUR 4485",
            "8337 USD -100000");
    paidIn(row, "400.00", "USD");
    assertThat(balances(row)).contains("2150 EUR 7474", "1364 EUR -7474");
    requireVerified();
    assertThat(As.anna(() -> desk.takeBack(part.id(), PAID, "AM04", null, "test"))).isEmpty();
    // The rest is now carried at 369.86, a cent more than it was beside the first payment.
    assertThat(balances(row)).contains("2150 EUR 2990", "1364 EUR -2990");
    requireInStep(row);
    requireVerified();
    paidIn(row, "600.00", "USD");
    assertThat(balances(row)).contains("2150 EUR 7474", "1364 EUR -7474");
  }

  @Test
  void losesTheWholeDifferenceWithTheWholePayment() {
    RowResult row = inDollars();
    paidIn(row, "1000.00", "USD");
    assertThat(balances(row)).contains("2150 EUR 7473", "1364 EUR -7473");
  }

  private void know(LocalDate on, String perEuro) {
    assertThat(
            As.anna(
                () ->
                    rates.record(
                        new NewExchangeRate("USD", on, new BigDecimal(perEuro), "test", false),
                        "test")))
        .isEmpty();
  }

  /** Works the replays that were ordered; nothing else happens to any claim. */
  private void replayed() {
    As.user("system", Set.of(Roles.SYSTEM), (Runnable) () -> replays.work());
  }

  @Test
  void followsARateThatIsCorrectedOrKnownLater() {
    LocalDate day = LocalDate.of(2025, 7, 10);
    know(day, "1.1700");
    RowResult row = inDollars();
    payIn(row, Money.of("1000.00", "USD"), day, "T-" + word());
    RowResult unknown = inDollars();
    payIn(unknown, Money.of("1000.00", "USD"), LocalDate.of(2025, 5, 20), "T-" + word());
    assertThat(balances(row)).as("854.70 for 924.64").contains("2150 EUR 6994");
    assertThat(balances(unknown)).as("no rate").noneMatch(each -> each.startsWith("2150"));
    know(day, "1.1800");
    know(LocalDate.of(2025, 5, 14), "1.1000");
    replayed();
    assertThat(balances(row)).as("847.46").contains("2150 EUR 7718", "1364 EUR -7718");
    assertThat(balances(unknown)).as("909.09").contains("2150 EUR 1555", "1364 EUR -1555");
    long entries = rows().number("SELECT COUNT(*) FROM journal_entry");
    know(LocalDate.of(2025, 5, 13), "1.2000");
    replayed();
    assertThat(rows().number("SELECT COUNT(*) FROM journal_entry"))
        .as("a day later there is a nearer rate")
        .isEqualTo(entries);
    requireInStep(row);
    requireInStep(unknown);
    requireVerified();
  }

  @Test
  void showsWhatIsNotRealisedAtAKeyDate() {
    RowResult row = inDollars();
    assertThat(unrealised(row, "2025-06-30")).isEqualTo("1000.00 USD 924.64 853.24 -71.40");
    paidIn(row, "600.00", "USD");
    assertThat(unrealised(row, "2025-09-15")).isEqualTo("400.00 USD 369.85 339.96 -29.89");
    assertThat(unrealised(row, "2025-12-31")).as("no rate").isEqualTo("400.00 USD no rate");
    String creditor = header(row).creditorKey();
    assertThat(
            As.user(
                "clara",
                Set.of(Roles.AUDITOR),
                () -> report.open(LocalDate.of(2025, 6, 30), creditor)))
        .as("out of scope")
        .isEmpty();
  }

  private String unrealised(RowResult row, String on) {
    return As.anna(() -> report.open(LocalDate.parse(on), null)).stream()
        .filter(each -> each.caseNumber().equals(row.caseNumber()))
        .map(
            each ->
                each.open()
                    + " "
                    + (each.difference() == null
                        ? "no rate"
                        : each.carried().amount()
                            + " "
                            + each.worth().amount()
                            + " "
                            + each.difference().amount()))
        .findFirst()
        .orElse("nothing");
  }
}
