package org.saldo.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.creditor.ShippedChart;
import org.saldo.ledger.client.ClientAccounts;
import org.saldo.ledger.client.ClientMoneyRules;

/** The journal patterns of standards 5.2 with their figures, posted by the shipped rules. */
class JournalPatternsTest {

  /** Patterns that Saldo cannot produce yet, each with the reason. */
  private static final Map<String, String> NOT_YET =
      Map.of(
          "7", "accruing interest is computed for information and never posted (domain 2)",
          "12b",
              "the claim stays on 1400; doubtful receivables stand on 1460 against 1499 (ADR 13)",
          "18", "see exchange: EXCHANGE_LOST and EXCHANGE_GAINED are tested below");

  /** Those that are tested, by the number of the pattern. */
  private static final List<String> TESTED =
      List.of(
          "1", "2", "3", "4", "5", "6", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17",
          "19");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1   | INVOICE_RECEIVED    | PAYABLE 119.00, NET/19 100.00, VAT/19 19.00             | 1400 119.00, 8400 -100.00, 1776 -19.00
          2   | CREDIT_RECEIVED     | PAYABLE 11.90, NET/19 10.00, VAT/19 1.90                | 1400 -11.90, 8400 10.00, 1776 1.90
          2c  | CLAIM_CREDITED      | NET/19 10.00, VAT/19 1.90, PRINCIPAL 11.90              | 8400 10.00, 1776 1.90, 1400 -11.90
          3   | PAYMENT_RECEIVED    | RECEIVED_BANK 119.00, PRINCIPAL 119.00                  | 1200 119.00, 1400 -119.00
          4a  | PAYMENT_RECEIVED    | RECEIVED_BANK 200.00, UNALLOCATED 200.00                | 1200 200.00, 1792 -200.00
          4b  | PAYMENT_REALLOCATED | PRINCIPAL 119.00, UNALLOCATED 119.00                    | 1400 -119.00, 1792 119.00
          4c  | PAYMENT_REFUNDED    | UNALLOCATED 81.00, RECEIVED_BANK 81.00                  | 1792 81.00, 1200 -81.00
          5   | FEE_CHARGED         | FEE 2.50, FEE_INCOME 2.50                               | 1400 2.50, 8600 -2.50
          5r  | FEE_REVERSED        | FEE_INCOME 2.50, FEE 2.50                               | 8600 2.50, 1400 -2.50
          6   | INTEREST_CLAIMED    | INTEREST 20.09, INTEREST_INCOME 20.09                   | 1400 20.09, 2650 -20.09
          8   | COST_CHARGED        | COST 12.00, OUTLAY 12.00                                | 1400 12.00, 1590 -12.00
          8a  | OUTLAY_PAID         | OUTLAY 12.00, RECEIVED_BANK 12.00                       | 1590 12.00, 1200 -12.00
          9a  | PAYMENT_RECEIVED    | RECEIVED_AGENCY 500.00, PRINCIPAL 500.00                | 1362 500.00, 1400 -500.00
          10  | PAYMENT_RECEIVED    | RECEIVED_DEBIT 1000.00, PRINCIPAL 1000.00               | 1360 1000.00, 1400 -1000.00
          10a | TRANSFER_PAID_OUT   | RECEIVED_BANK 1000.00, TRANSIT 1000.00                  | 1200 1000.00, 1360 -1000.00
          10b | BANK_CHARGED        | BANK_CHARGE 3.00, RECEIVED_BANK 3.00                    | 4970 3.00, 1200 -3.00
          10r | PAYMENT_RETURNED    | PRINCIPAL 50.00, RECEIVED_BANK 50.00                    | 1400 50.00, 1200 -50.00
          10c | COST_CHARGED        | COST 3.00, OUTLAY 3.00                                  | 1400 3.00, 1590 -3.00
          11  | PAYMENT_RECEIVED    | RECEIVED_CARD 100.00, PRINCIPAL 100.00                  | 1361 100.00, 1400 -100.00
          12  | RECEIVABLE_DOUBTFUL | DOUBTFUL 119.00, DOUBTFUL_CONTRA 119.00                 | 1460 119.00, 1499 -119.00
          12e | DOUBT_ENDED         | DOUBTFUL_CONTRA 119.00, DOUBTFUL 119.00                 | 1499 119.00, 1460 -119.00
          13  | CLAIM_WRITTEN_OFF   | NET/19 100.00, VAT/19 19.00, PRINCIPAL 119.00           | 2406 100.00, 1776 19.00, 1400 -119.00
          14a | WRITE_OFF_RECOVERED | NET/19 50.00, VAT/19 9.50, PRINCIPAL 59.50              | 2732 -50.00, 1776 -9.50, 1400 59.50
          14b | PAYMENT_RECEIVED    | RECEIVED_BANK 59.50, PRINCIPAL 59.50                    | 1200 59.50, 1400 -59.50
          15  | ALLOWANCE_SET       | ALLOWANCE_EXPENSE 50.00, ALLOWANCE 50.00                | 2451 50.00, 0998 -50.00
          15r | ALLOWANCE_RELEASED  | ALLOWANCE 50.00, ALLOWANCE_INCOME 50.00                 | 0998 50.00, 2731 -50.00
          16  | SMALL_BALANCE_CLEARED | SMALL_LOSS 0.03, PRINCIPAL 0.03                       | 2400 0.03, 1400 -0.03
          17  | PAYMENT_REFUNDED    | UNALLOCATED 20.00, RECEIVED_BANK 20.00                  | 1792 20.00, 1200 -20.00
          19b | CLIENT_MONEY_PAID_OUT | CLIENT_OWED 381.00, CLIENT_HELD 381.00                | 1592 381.00, 1210 -381.00
          19c | OWN_FEE_TAKEN       | CLIENT_OWED 119.00, NET/19 100.00, VAT/19 19.00         | 1592 119.00, 8500 -100.00, 1776 -19.00
          fx- | EXCHANGE_LOST       | EXCHANGE_LOSS 1.00, RECEIVED_EXCHANGE 1.00              | 2150 1.00, 1364 -1.00
          fx+ | EXCHANGE_GAINED     | RECEIVED_EXCHANGE 1.00, EXCHANGE_GAIN 1.00              | 1364 1.00, 2660 -1.00
          """)
  void postsThePattern(String number, EventKind kind, String amounts, String lines) {
    assertThat(
            Booking.entries(
                Booking.posting(kind, amounts), Booking.shipped(kind, ShippedChart.SKR03)))
        .as("pattern " + number)
        .containsExactly(Booking.lines(lines));
  }

  /**
   * Money from a transfer account, which the event names: patterns 9, 10 and 11, and what is left.
   */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          9   | SKR03 | 1362 | TRANSFER_PAID_OUT   | RECEIVED_BANK 381.00, COMMISSION 100.00, INPUT_VAT 19.00, TRANSIT 500.00 | 1200 381.00, 4909 100.00, 1576 19.00, 1362 -500.00
          9   | SKR04 | 1462 | TRANSFER_PAID_OUT   | RECEIVED_BANK 381.00, COMMISSION 100.00, INPUT_VAT 19.00, TRANSIT 500.00 | 1800 381.00, 6303 100.00, 1406 19.00, 1462 -500.00
          10  | SKR03 |      | TRANSFER_PAID_OUT   | RECEIVED_BANK 1000.00, TRANSIT 1000.00                                   | 1200 1000.00, 1360 -1000.00
          11  | SKR03 | 1361 | TRANSFER_PAID_OUT   | RECEIVED_BANK 98.25, BANK_CHARGE 1.75, TRANSIT 100.00                    | 1200 98.25, 4970 1.75, 1361 -100.00
          11  | SKR04 | 1461 | TRANSFER_PAID_OUT   | RECEIVED_BANK 98.25, BANK_CHARGE 1.75, TRANSIT 100.00                    | 1800 98.25, 6855 1.75, 1461 -100.00
          11r | SKR03 | 1361 | TRANSFER_DIFFERENCE | BANK_CHARGE 1.47, INPUT_VAT 0.28, TRANSIT 1.75                           | 4970 1.47, 1576 0.28, 1361 -1.75
          11r | SKR03 | 1361 | TRANSFER_DIFFERENCE | BANK_CHARGE -1.75, TRANSIT -1.75                                         | 4970 -1.75, 1361 1.75
          """)
  void postsFromTheTransferAccountThatIsNamed(
      String number,
      ShippedChart chart,
      String account,
      EventKind kind,
      String amounts,
      String lines) {
    assertThat(
            Booking.entries(
                Booking.posting(kind, amounts), Booking.shipped(kind, chart).withTransit(account)))
        .as("pattern " + number)
        .containsExactly(Booking.lines(lines));
  }

  /** Pattern 19: what comes in is owed to the creditor, beside the claim that it pays. */
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          19a | PAYMENT_RECEIVED  | RECEIVED_BANK 500.00, PRINCIPAL 500.00          | 1200 500.00, 1400 -500.00                | 1210 500.00, 1592 -500.00
          19d | PAYMENT_RECEIVED  | RECEIVED_CARD 80.00, UNALLOCATED 80.00          | 1361 80.00, 1792 -80.00                  | 1210 80.00, 1592 -80.00
          19e | PAYMENT_RETURNED  | PRINCIPAL 500.00, RECEIVED_BANK 500.00          | 1400 500.00, 1200 -500.00                | 1592 500.00, 1210 -500.00
          19f | PAYMENT_REVERSED  | PRINCIPAL 500.00, RECEIVED_BANK 500.00          | 1400 500.00, 1200 -500.00                | 1592 500.00, 1210 -500.00
          19g | PAYMENT_REFUNDED  | UNALLOCATED 20.00, RECEIVED_BANK 20.00          | 1792 20.00, 1200 -20.00                  | 1592 20.00, 1210 -20.00
          19h | CURRENCY_RECEIVED | RECEIVED_BANK 10.00, RECEIVED_EXCHANGE 10.00    | 1200 10.00, 1364 -10.00                  | 1210 10.00, 1592 -10.00
          19i | CURRENCY_RETURNED | RECEIVED_EXCHANGE 10.00, RECEIVED_BANK 10.00    | 1364 10.00, 1200 -10.00                  | 1592 10.00, 1210 -10.00
          19c | OWN_FEE_TAKEN     | CLIENT_OWED 119.00, NET/19 100.00, VAT/19 19.00 | 1592 119.00, 8500 -100.00, 1776 -19.00   | 1200 119.00, 1210 -119.00
          """)
  void postsClientMoneyBesideTheClaim(
      String number, EventKind kind, String amounts, String first, String further) {
    RuleVersion shipped = Booking.shipped(kind, ShippedChart.SKR03);
    RuleVersion rule = shipped.with(ClientMoneyRules.with(shipped, ClientAccounts.SKR03));
    assertThat(RuleCheck.lines(kind, rule.lines(), ShippedBooks.numbers(ShippedChart.SKR03)))
        .isEmpty();
    assertThat(Booking.entries(Booking.posting(kind, amounts), rule))
        .as("pattern " + number)
        .containsExactly(Booking.lines(first), Booking.lines(further));
  }

  /** The same events with the other chart stand on the accounts that correspond. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INVOICE_RECEIVED  | PAYABLE 119.00, NET/19 100.00, VAT/19 19.00   | 1200 119.00, 4400 -100.00, 3806 -19.00
          PAYMENT_RECEIVED  | RECEIVED_BANK 119.00, PRINCIPAL 119.00        | 1800 119.00, 1200 -119.00
          INTEREST_CLAIMED  | INTEREST 20.09, INTEREST_INCOME 20.09         | 1200 20.09, 7100 -20.09
          FEE_CHARGED       | FEE 2.50, FEE_INCOME 2.50                     | 1200 2.50, 4830 -2.50
          CLAIM_WRITTEN_OFF | NET/19 100.00, VAT/19 19.00, PRINCIPAL 119.00 | 6936 100.00, 3806 19.00, 1200 -119.00
          ALLOWANCE_SET     | ALLOWANCE_EXPENSE 50.00, ALLOWANCE 50.00      | 6923 50.00, 1246 -50.00
          """)
  void postsItWithSkr04(EventKind kind, String amounts, String lines) {
    assertThat(
            Booking.entries(
                Booking.posting(kind, amounts), Booking.shipped(kind, ShippedChart.SKR04)))
        .containsExactly(Booking.lines(lines));
  }

  /** Pattern 4 as a whole: 200.00 of an unknown payer, 119.00 matched, 81.00 given back. */
  @Test
  void leavesNothingWithoutAPlaceInTheEnd() {
    Map<String, Double> balance = new TreeMap<>();
    Stream.of(
            Booking.posting(EventKind.PAYMENT_RECEIVED, "RECEIVED_BANK 200.00, UNALLOCATED 200.00"),
            Booking.posting(EventKind.PAYMENT_REALLOCATED, "PRINCIPAL 119.00, UNALLOCATED 119.00"),
            Booking.posting(EventKind.PAYMENT_REFUNDED, "UNALLOCATED 81.00, RECEIVED_BANK 81.00"))
        .flatMap(p -> Booking.entries(p, Booking.shipped(p.kind(), ShippedChart.SKR03)).stream())
        .flatMap(List::stream)
        .map(line -> line.split(" "))
        .forEach(line -> balance.merge(line[0], Double.valueOf(line[1]), Double::sum));
    assertThat(balance)
        .containsEntry("1200", 119.0)
        .containsEntry("1400", -119.0)
        .containsEntry("1792", 0.0);
  }

  @Test
  void testsEveryPatternOrSaysWhyNot() {
    List<String> missing =
        IntStream.rangeClosed(1, 19)
            .mapToObj(String::valueOf)
            .filter(number -> !TESTED.contains(number) && !NOT_YET.containsKey(number))
            .collect(Collectors.toList());
    assertThat(missing).isEmpty();
    assertThat(NOT_YET.values()).noneMatch(String::isBlank);
  }

  /** A kind of event is posted by a rule in every chart, or says why it has none. */
  @Test
  void hasARuleForEveryKindOrAReasonForNone() {
    for (EventKind kind : EventKind.values()) {
      for (ShippedChart chart : ShippedChart.values()) {
        assertThat(ShippedBooks.rule(kind, chart).isEmpty())
            .as(kind + " " + chart + ": a rule, or a reason in ShippedBooks.WITHOUT_RULE")
            .isEqualTo(ShippedBooks.WITHOUT_RULE.containsKey(kind));
      }
    }
    assertThat(ShippedBooks.WITHOUT_RULE.values()).noneMatch(String::isBlank);
  }

  /** An event that no rule may touch could never be posted. */
  @Test
  void knowsNoRuleForAnythingElse() {
    assertThat(ShippedBooks.kindsWithRule())
        .isSubsetOf(Arrays.stream(EventKind.values()).map(Enum::name).collect(Collectors.toSet()));
  }
}
