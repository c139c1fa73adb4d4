package org.saldo.it.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.aCreditNote;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import org.junit.jupiter.api.Test;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.ReceivableStatus;
import org.saldo.receivable.RowOutcome;
import org.saldo.receivable.RowResult;

class CreditNotesIT extends ImportTest {

  @Test
  void reducesWhatItRefersTo() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult invoice = accepted(creditor, anInvoice("RE-1").to(debtor).of("100.00", "19"));
    RowResult credit =
        accepted(creditor, aCreditNote("GU-1").to(debtor).referringTo("RE-1").of("40.00", "19"));
    assertThat(credit.caseNumber()).isEqualTo(invoice.caseNumber());
    assertThat(open(invoice)).isEqualTo("71.40 EUR");
    assertThat(open(credit)).isEqualTo("0.00 EUR");
    assertThat(item(credit).status()).isEqualTo(ReceivableStatus.SETTLED);
    assertThat(sheet(invoice.caseNumber()).open().principal()).hasToString("71.40 EUR");
  }

  @Test
  void settlesWhatItCoversWhollyAndLeavesTheExcessAsCredit() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult invoice = accepted(creditor, anInvoice("RE-2").to(debtor).of("100.00", "19"));
    accepted(creditor, aCreditNote("GU-2").to(debtor).referringTo("RE-2").of("60.00", "19"));
    RowResult second =
        accepted(creditor, aCreditNote("GU-3").to(debtor).referringTo("re-2").of("60.00", "19"));
    assertThat(open(invoice)).isEqualTo("0.00 EUR");
    assertThat(item(invoice).status()).isEqualTo(ReceivableStatus.SETTLED);
    assertThat(open(second)).isEqualTo("-23.80 EUR");
    assertThat(sheet(invoice.caseNumber()).open().total()).hasToString("-23.80 EUR");
  }

  @Test
  void standsByItselfWithAFindingWhenItRefersToNothingKnown() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult unknown =
        accepted(creditor, aCreditNote("GU-4").to(debtor).referringTo("RE-404").of("10.00", "19"));
    RowResult silent = accepted(creditor, aCreditNote("GU-5").to(debtor).of("10.00", "19"));
    assertThat(codes(unknown)).containsExactly("credit.reference.unknown");
    assertThat(codes(silent)).containsExactly("credit.reference.missing");
    assertThat(open(unknown)).isEqualTo("-11.90 EUR");
    assertThat(sheet(silent.caseNumber()).open().total()).hasToString("-23.80 EUR");
  }

  @Test
  void keepsNetAndVatOfEachRateSignedLikeTheWhole() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    accepted(creditor, aCreditNote("GU-9").to(debtor).of("10.00", "19").of("20.00", "7"));
    accepted(creditor, anInvoice("NE-9").to(debtor).of("-10.00", "19"));
    assertThat(
            rows()
                .list(
                    "SELECT r.number, r.net_minor, SUM(t.net_minor), SUM(t.vat_minor) FROM receivable r"
                        + " JOIN receivable_tax t ON t.receivable_id = r.id WHERE r.creditor_id = ?"
                        + " GROUP BY r.number, r.net_minor ORDER BY r.number",
                    creditorId(creditor)))
        .hasToString("[[GU-9, -3000, -3000, -330], [NE-9, -1000, -1000, -190]]");
  }

  @Test
  void isRefusedInAnotherCurrencyThanItsInvoice() {
    String creditor = aCreditor();
    String debtor = "Rosa " + word();
    RowResult invoice = accepted(creditor, anInvoice("RE-6").to(debtor).of("100.00", "19"));
    RowResult credit =
        bringIn(
            creditor,
            aCreditNote("GU-6")
                .in(new AnInvoice.Currency("USD"))
                .to(debtor)
                .referringTo("RE-6")
                .of("10.00", "19"));
    assertThat(credit.outcome()).isEqualTo(RowOutcome.REJECTED);
    assertThat(codes(credit)).containsExactly("credit.currency.differs");
    assertThat(open(invoice)).isEqualTo("119.00 EUR");
  }

  @Test
  void cannotReachTheInvoiceOfAnotherCreditor() {
    String debtor = "Rosa " + word();
    RowResult invoice = accepted(aCreditor(), anInvoice("RE-7").to(debtor).of("100.00", "19"));
    RowResult credit =
        accepted(aCreditor(), aCreditNote("GU-7").to(debtor).referringTo("RE-7").of("10.00", "19"));
    assertThat(codes(credit)).containsExactly("credit.reference.unknown");
    assertThat(open(invoice)).isEqualTo("119.00 EUR");
  }

  @Test
  void worksTheSameInEveryFormat() {
    String creditor = aCreditor();
    for (InvoiceFormat format : InvoiceFormat.values()) {
      String debtor = "Rosa " + word();
      RowResult invoice = accepted(creditor, anInvoice("RE-" + format).to(debtor).of("9.00", "19"));
      AnInvoice credit =
          aCreditNote("GU-" + format).to(debtor).referringTo("RE-" + format).of("9.00", "19");
      assertThat(bringIn(creditor, format, credit.as(format)).accepted()).as("%s", format).isOne();
      assertThat(open(invoice)).as("%s", format).isEqualTo("0.00 EUR");
    }
  }
}
