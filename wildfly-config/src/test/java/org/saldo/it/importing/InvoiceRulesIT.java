package org.saldo.it.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.creditor.SellerMismatch;
import org.saldo.creditor.Terms;
import org.saldo.money.Money;
import org.saldo.receivable.DueSource;
import org.saldo.receivable.ImportResult;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.ReceivableStatus;
import org.saldo.receivable.RowOutcome;
import org.saldo.receivable.RowResult;
import org.saldo.reporting.CaseSheet;

class InvoiceRulesIT extends ImportTest {

  @Test
  void takesEveryFormat() {
    String creditor = aCreditor();
    for (InvoiceFormat format : InvoiceFormat.values()) {
      String debtor = "Rosa " + word();
      AnInvoice invoice = anInvoice("F-" + format).to(debtor).of("100.00", "19");
      RowResult row = bringIn(creditor, format, invoice.as(format)).rows().get(0);
      assertThat(row.outcome()).as("%s %s", format, row.messages()).isEqualTo(RowOutcome.ACCEPTED);
      assertThat(row.messages()).isEmpty();
      assertThat(row.receivable().dueSource()).isEqualTo(DueSource.DOCUMENT);
      assertThat(open(row)).isEqualTo("119.00 EUR");
      assertThat(sheet(row.caseNumber()).header().debtorName()).isEqualTo(debtor);
      assertThat(lines(creditor, "F-" + format))
          .extracting(line -> line.get(0), line -> ((Number) line.get(1)).longValue())
          .containsExactly(tuple("1400", 11900L), tuple("1776", -1900L), tuple("8400", -10000L));
    }
  }

  @Test
  void tellsTheFormatByItself() {
    String creditor = aCreditor();
    for (InvoiceFormat format : InvoiceFormat.values()) {
      AnInvoice invoice = anInvoice("A-" + format).to("Rosa " + word()).of("1.00", "0");
      ImportResult result = bringIn(creditor, null, invoice.as(format));
      assertThat(result.format()).isEqualTo(format);
      assertThat(result.accepted()).isOne();
    }
  }

  @Test
  void knowsTheSameInvoiceAgainInWhateverFormat() {
    String creditor = aCreditor();
    AnInvoice invoice = anInvoice("RE 1").to("Rosa " + word()).of("100.00", "19");
    RowResult first = accepted(creditor, invoice);
    for (InvoiceFormat format : InvoiceFormat.values()) {
      ImportResult again = bringIn(creditor, format, invoice.as(format));
      assertThat(again.alreadyKnown()).as("%s %s", format, again.rows()).isOne();
      assertThat(again.rows().get(0).receivable().id()).isEqualTo(first.receivable().id());
      assertThat(again.rows().get(0).caseNumber()).isEqualTo(first.caseNumber());
    }
    assertThat(open(first)).isEqualTo("119.00 EUR");
    assertThat(sheet(first.caseNumber()).receivables()).hasSize(1);
  }

  @Test
  void refusesTheSameNumberWithOtherContentAndChangesNothing() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult first = accepted(creditor, anInvoice("RE-1").to(debtor).of("100.00", "19"));
    List<List<Object>> entries = lines(creditor, "RE-1");
    // Also written differently: blanks and case do not make another number.
    RowResult other = bringIn(creditor, anInvoice("re- 1").to(debtor).of("200.00", "19"));
    assertThat(other.outcome()).isEqualTo(RowOutcome.REJECTED);
    assertThat(codes(other)).containsExactly("invoice.conflict");
    assertThat(open(first)).isEqualTo("119.00 EUR");
    assertThat(lines(creditor, "RE-1")).isEqualTo(entries);
    assertThat(sheet(first.caseNumber()).receivables()).hasSize(1);
  }

  @Test
  void letsTwoCreditorsUseTheSameNumber() {
    String debtor = "Rosa " + word();
    AnInvoice invoice = anInvoice("RE-1").to(debtor).of("100.00", "19");
    RowResult one = accepted(aCreditor(), invoice);
    RowResult two = accepted(aCreditor(), invoice);
    assertThat(two.caseNumber()).isNotEqualTo(one.caseNumber());
    assertThat(sheet(two.caseNumber()).header().debtorKey())
        .as("the same person")
        .isEqualTo(sheet(one.caseNumber()).header().debtorKey());
  }

  @Test
  void countsFromTheCreditorsTermWithoutDueDate() {
    String creditor = aCreditor();
    RowResult row =
        accepted(
            creditor, anInvoice("T-1").to("Rosa " + word()).of("10.00", "19").withoutDueDate());
    assertThat(row.receivable().dueSource()).isEqualTo(DueSource.CREDITOR_TERM);
    assertThat(row.receivable().dueOn()).isEqualTo("2025-03-17");
    CaseSheet.Item item = item(row);
    assertThat(item.dueSource()).isEqualTo(DueSource.CREDITOR_TERM);
    assertThat(item.status()).isEqualTo(ReceivableStatus.OPEN);
  }

  @Test
  void refusesAnInvoiceWithoutDueDateWhenNoTermIsAgreed() {
    String without = aCreditor("Testverkauf GmbH", null, null);
    String notYet =
        aCreditor(
            "Testverkauf GmbH",
            null,
            new Terms(LocalDate.of(2025, 3, 4), 14, SellerMismatch.FINDING));
    AnInvoice invoice = anInvoice("T-2").to("Rosa " + word()).of("10.00", "19").withoutDueDate();
    for (String creditor : List.of(without, notYet)) {
      RowResult row = bringIn(creditor, invoice);
      assertThat(row.outcome()).isEqualTo(RowOutcome.REJECTED);
      assertThat(codes(row)).containsExactly("invoice.due.missing");
    }
  }

  @Test
  void takesAForeignSellerWithAFindingOrRefusesItAsAgreed() {
    AnInvoice foreign =
        anInvoice("S-1").to("Rosa " + word()).from("Fremd AG", "DE999999990").of("10.00", "19");
    String lenient = aCreditor();
    assertThat(codes(accepted(lenient, foreign))).containsExactly("invoice.seller.differs");
    String strict =
        aCreditor(
            "Testverkauf GmbH",
            null,
            new Terms(LocalDate.of(2020, 1, 1), 14, SellerMismatch.REFUSAL));
    List<List<Object>> before = everythingOf(strict);
    RowResult refused = bringIn(strict, foreign);
    assertThat(refused.outcome()).isEqualTo(RowOutcome.REJECTED);
    assertThat(codes(refused)).containsExactly("invoice.seller.differs");
    assertThat(everythingOf(strict).get(0).subList(0, 5)).isEqualTo(before.get(0).subList(0, 5));
  }

  @Test
  void recognisesTheSellerByVatIdWhateverItsName() {
    String creditor = aCreditor("Testverkauf GmbH", "DE 999 999 001", null);
    AnInvoice renamed =
        anInvoice("S-2").to("Rosa " + word()).from("Umbenannt SE", "DE999999001").of("10.00", "19");
    assertThat(codes(accepted(creditor, renamed))).isEmpty();
  }

  @Test
  void postsPrepaidAmountAndRounding() {
    String creditor = aCreditor();
    RowResult row =
        accepted(
            creditor,
            anInvoice("P-1")
                .to("Rosa " + word())
                .of("100.00", "19")
                .of("50.00", "7")
                .prepaid("72.48")
                .rounded("-0.02"));
    assertThat(open(row)).isEqualTo("100.00 EUR");
    assertThat(item(row).prepaid()).isEqualTo(Money.of("72.48", "EUR"));
    assertThat(lines(creditor, "P-1"))
        .extracting(line -> line.get(0), line -> ((Number) line.get(1)).longValue())
        .containsExactlyInAnyOrder(
            tuple("1400", 10000L),
            tuple("1710", 7248L),
            tuple("8400", -10000L),
            tuple("8300", -5000L),
            tuple("1776", -1900L),
            tuple("1771", -350L),
            tuple("2700", 2L));
  }

  @Test
  void keepsAPaidInvoiceWithNothingOpen() {
    RowResult row =
        accepted(
            aCreditor(),
            anInvoice("P-2").to("Rosa " + word()).of("100.00", "19").prepaid("119.00"));
    assertThat(open(row)).isEqualTo("0.00 EUR");
    assertThat(item(row).status()).isEqualTo(ReceivableStatus.SETTLED);
  }

  @Test
  void takesANegativeInvoiceAsACredit() {
    RowResult row =
        accepted(aCreditor(), anInvoice("N-1").to("Rosa " + word()).of("-100.00", "19"));
    assertThat(open(row)).isEqualTo("-119.00 EUR");
    assertThat(codes(row)).containsExactly("credit.reference.missing");
  }

  @Test
  void refusesAnInvoiceOverNothing() {
    RowResult row = bringIn(aCreditor(), anInvoice("Z-1").to("Rosa " + word()).of("0.00", "19"));
    assertThat(row.outcome()).isEqualTo(RowOutcome.REJECTED);
    assertThat(codes(row)).containsExactly("invoice.amount.zero");
  }

  @Test
  void carriesTheSmallestAndLargestAmountsThroughEveryLayer() {
    String creditor = aCreditor();
    for (String amount : List.of("0.01", "99999999.99", "9999999999999.99")) {
      for (InvoiceFormat format : InvoiceFormat.values()) {
        String number = "B-" + amount + "-" + format;
        AnInvoice invoice = anInvoice(number).to("Rosa " + word()).of(amount, "0");
        RowResult row = bringIn(creditor, format, invoice.as(format)).rows().get(0);
        assertThat(row.outcome())
            .as("%s %s", format, row.messages())
            .isEqualTo(RowOutcome.ACCEPTED);
        assertThat(row.receivable().payable()).isEqualTo(Money.of(amount, "EUR"));
        assertThat(open(row)).isEqualTo(amount + " EUR");
        long minor = Money.of(amount, "EUR").minor();
        assertThat(
                rows()
                    .number(
                        "SELECT open_minor FROM case_overview WHERE number = ?", row.caseNumber()))
            .isEqualTo(minor);
        assertThat(lines(creditor, number))
            .extracting(line -> ((Number) line.get(1)).longValue())
            .containsExactly(minor, -minor);
      }
    }
  }

  @Test
  void keepsCurrenciesApartEachInItsOwnCaseAndMinorUnits() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    AnInvoice yen = anInvoice("C-1").in(new AnInvoice.Currency("JPY")).to(debtor).of("1234", "10");
    AnInvoice dinar =
        anInvoice("C-2").in(new AnInvoice.Currency("KWD")).to(debtor).of("1.005", "0");
    RowResult first = accepted(creditor, yen);
    RowResult second = accepted(creditor, dinar);
    assertThat(open(first)).isEqualTo("1357 JPY");
    assertThat(open(second)).isEqualTo("1.005 KWD");
    assertThat(second.caseNumber()).isNotEqualTo(first.caseNumber());
  }

  @Test
  void takesDueDatesFarFromTheIssueDateOnlyWhereTheyArePlausible() {
    String creditor = aCreditor();
    assertThat(codes(bringIn(creditor, anInvoice("D-1").of("1.00", "0").dueOn("1970-01-01"))))
        .containsExactly("invoice.due.before.issue");
    assertThat(codes(bringIn(creditor, anInvoice("D-2").of("1.00", "0").dueOn("2199-12-31"))))
        .containsExactly("invoice.due.too.late");
    RowResult advance =
        accepted(
            creditor, anInvoice("D-3").to("Rosa " + word()).of("1.00", "0").dueOn("2025-02-28"));
    assertThat(item(advance).dueOn()).isEqualTo("2025-02-28");
  }

  @Test
  void keepsNothingOfARehearsal() {
    String creditor = aCreditor();
    AnInvoice first = anInvoice("R-1").to("Rosa " + word()).of("100.00", "19");
    byte[] file =
        AnInvoice.csv(
            first,
            anInvoice("R-1").to("Anders " + word()).of("7.00", "19"),
            anInvoice("R-2").to("Rosa " + word()).of("0.00", "19"));
    List<List<Object>> before = everythingOf(creditor);
    ImportResult rehearsed = rehearse(creditor, InvoiceFormat.CSV, file);
    assertThat(rehearsed.dryRun()).isTrue();
    assertThat(rehearsed.importId()).isNull();
    assertThat(everythingOf(creditor)).isEqualTo(before);
    ImportResult real = bringIn(creditor, InvoiceFormat.CSV, file);
    assertThat(real.rows())
        .as("what the rehearsal said")
        .extracting(RowResult::outcome)
        .isEqualTo(rehearsed.rows().stream().map(RowResult::outcome).toList())
        .containsExactly(RowOutcome.ACCEPTED, RowOutcome.REJECTED, RowOutcome.REJECTED);
  }

  @Test
  void doesNotLetOneBadRowHoldUpTheOthers() {
    String creditor = aCreditor();
    ImportResult result =
        bringIn(
            creditor,
            InvoiceFormat.CSV,
            AnInvoice.csv(
                anInvoice("M-1").to("Rosa " + word()).of("1.00", "0"),
                anInvoice("M-2").to("=1+1").of("1.00", "0"),
                anInvoice("M-3").to("Rosa " + word()).of("1.00", "0")));
    assertThat(result.accepted()).isEqualTo(2);
    assertThat(result.rejected()).isOne();
    assertThat(codes(result.rows().get(1))).containsExactly("csv.formula");
    assertThat(
            rows()
                .list(
                    "SELECT i.state, i.accepted, i.rejected, COUNT(r.id) FROM invoice_import i"
                        + " JOIN invoice_import_row r ON r.invoice_import_id = i.id"
                        + " WHERE i.creditor_id = ? GROUP BY i.state, i.accepted, i.rejected",
                    creditorId(creditor)))
        .hasToString("[[DONE, 2, 1, 3]]");
  }
}
