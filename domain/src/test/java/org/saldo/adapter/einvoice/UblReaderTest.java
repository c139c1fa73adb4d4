package org.saldo.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.adapter.einvoice.Fixture.codes;
import static org.saldo.adapter.einvoice.Fixture.creditNote;
import static org.saldo.adapter.einvoice.Fixture.document;
import static org.saldo.adapter.einvoice.Fixture.readCii;
import static org.saldo.adapter.einvoice.Fixture.readUbl;
import static org.saldo.adapter.einvoice.Fixture.ubl;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceDocument.InvoiceTax;

class UblReaderTest {

  @Test
  void readsHeaderAndAmountsAsStated() {
    InvoiceDocument invoice = document(readUbl(ubl()));
    assertThat(invoice.number()).isEqualTo("RE-4711");
    assertThat(invoice.creditNote()).isFalse();
    assertThat(invoice.issuedOn()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(invoice.net()).isEqualTo(eur("1192.85"));
    assertThat(invoice.vat()).isEqualTo(eur("203.50"));
    assertThat(invoice.gross()).isEqualTo(eur("1396.35"));
    assertThat(invoice.prepaid()).isEqualTo(eur("396.34"));
    assertThat(invoice.rounding()).isEqualTo(eur("-0.01"));
    assertThat(invoice.payable()).isEqualTo(eur("1000.00"));
    assertThat(invoice.taxes())
        .containsExactly(
            new InvoiceTax("S", new BigDecimal("19"), eur("1000.00"), eur("190.00")),
            new InvoiceTax("S", new BigDecimal("7"), eur("192.85"), eur("13.50")));
    assertThat(invoice.preceding()).isEqualTo("RE-4700");
    assertThat(invoice.buyerReference()).isEqualTo("Abteilung 7");
    assertThat(invoice.paymentReference()).isEqualTo("RE-4711 K-88");
    assertThat(invoice.mandateReference()).isEqualTo("M-5");
    assertThat(invoice.paymentTerms()).isEqualTo("28 Tage netto.\n#SKONTO#TAGE=10#PROZENT=2.00#");
  }

  @Test
  void readsParties() {
    InvoiceDocument invoice = document(readUbl(ubl()));
    assertThat(invoice.seller().name()).isEqualTo("Nordwerft Übersee GmbH");
    assertThat(invoice.seller().vatId()).isEqualTo("DE111222333");
    assertThat(invoice.seller().taxNumber()).isEqualTo("20/123/45678");
    // The creditor identifier of direct debits stands in front and is another thing.
    assertThat(invoice.seller().identifier()).isEqualTo("L-12");
    assertThat(invoice.buyer().name()).isEqualTo("Πλοίο Α.Ε.");
    assertThat(invoice.buyer().streetExtra()).isEqualTo("2. Stock, Hinterhaus");
    assertThat(invoice.buyer().country()).isEqualTo("GR");
    assertThat(invoice.buyer().contactName()).isEqualTo("Νίκη Δήμου");
    assertThat(invoice.buyer().phone()).isEqualTo("+30 210 0000000");
    assertThat(invoice.buyer().email()).isEqualTo("eingang@ploio.example");
    assertThat(invoice.buyer().taxNumber()).isNull();
  }

  @Test
  void agreesWithTheSameInvoiceInCii() {
    assertThat(document(readUbl(ubl()))).isEqualTo(document(readCii(Fixture.cii())));
  }

  @Test
  void readsCreditNoteWithItsOwnDueDateAndNameOfTrade() {
    InvoiceDocument note = document(readUbl(creditNote()));
    assertThat(note.creditNote()).isTrue();
    assertThat(note.typeCode()).isEqualTo("381");
    assertThat(note.dueOn()).isEqualTo(LocalDate.of(2026, 2, 20));
    assertThat(note.buyer().name()).isEqualTo("Seilerei am See");
    assertThat(note.payable()).isEqualTo(Money.of("50.00", "CHF"));
    assertThat(note.vat()).isEqualTo(Money.zero("CHF"));
    assertThat(note.taxes()).isEmpty();
    assertThat(note.preceding()).isEqualTo("RE-4711");
  }

  @Test
  void readsNegativeAndZeroAmountsAsTheyStand() {
    String negative = creditNote().replace(">50.00<", ">-50.00<").replace(">381<", ">396<");
    assertThat(document(readUbl(negative)).payable()).isEqualTo(Money.of("-50.00", "CHF"));
    String zero = creditNote().replace(">50.00<", ">-0.00<");
    assertThat(document(readUbl(zero)).payable()).isEqualTo(Money.zero("CHF"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <b:ID> RE-4711 </b:ID>                 | <b:ID> </b:ID>                          | invoice.number.missing
          <b:IssueDate>2026-01-31</b:IssueDate>  | <b:Note>x</b:Note>                      | invoice.date.missing
          >2026-01-31<                           | >2026-02-30<                            | invoice.date.invalid
          >2026-01-31<                           | >31.01.2026<                            | invoice.date.invalid
          >2026-01-31<                           | >1989-12-31<                            | invoice.date.implausible
          >2026-02-28<                           | >1970-01-01<                            | invoice.due.before.issue
          >2026-02-28<                           | >2199-12-31<                            | invoice.due.too.late
          >EUR</b:DocumentCurrencyCode>          | >EURO</b:DocumentCurrencyCode>          | invoice.currency.unknown
          >EUR</b:DocumentCurrencyCode>          | >XXX</b:DocumentCurrencyCode>           | invoice.currency.unknown
          "EUR">1396.35<                         | "USD">1396.35<                          | invoice.currency.mixed
          >1396.35<                              | >1.396,35<                              | invoice.amount.invalid
          >1396.35<                              | >1e400<                                 | invoice.amount.invalid
          >1396.35<                              | >1396.351<                              | invoice.amount.decimals
          >1396.35<                              | >99999999999999.00<                     | invoice.amount.too.large
          >1396.35<                              | ><                                      | invoice.amount.missing
          >1396.35<                              | >1396.36<                               | invoice.totals.inconsistent
          >-0.01<                                | >0.01<                                  | invoice.payable.inconsistent
          >19.00<                                | >190<                                   | invoice.tax.rate.invalid
          >380<                                  | >invoice<                               | invoice.type.unknown
          >380<                                  | ><                                      | invoice.type.missing
          >GR<                                   | >Greece<                                | invoice.country.unknown
          RE-4711 K-88                           | Ab\u202Ee                               | invoice.text.control
          <b:DueDate>                            | <b:DueDate>2026-03-01</b:DueDate><b:DueDate> | invoice.element.repeated
          """)
  void refusesWhatIsWrongOrUncertain(String original, String replacement, String code) {
    String changed = ubl().replace(original, replacement.replace("\\u202E", "\u202E"));
    assertThat(changed).isNotEqualTo(ubl());
    assertThat(codes(readUbl(changed))).contains(code);
  }

  @Test
  void leavesRatesThatDoNotAddUpToTheImport() {
    assertThat(document(readUbl(ubl().replace(">13.50<", ">13.51<"))).taxes().get(1).vat())
        .isEqualTo(eur("13.51"));
  }

  @Test
  void namesTheThreeFiguresThatDoNotFit() {
    Refusal refusal =
        readUbl(ubl().replace(">1396.35<", ">1396.36<")).rows().get(0).refusals().get(0);
    assertThat(refusal.code()).isEqualTo("invoice.totals.inconsistent");
    assertThat(refusal.field()).isEqualTo("LegalMonetaryTotal/TaxInclusiveAmount");
    assertThat(refusal.arguments())
        .isEqualTo(List.of(eur("1396.36"), eur("1192.85"), eur("203.50")));
  }

  @Test
  void collectsEverythingThatIsWrong() {
    String wrong =
        ubl()
            .replace("<b:ID> RE-4711 </b:ID>", "")
            .replace(">2026-01-31<", ">soon<")
            .replace(">EUR</b:Doc", ">ZZZ</b:Doc")
            .replace("<b:RegistrationName>Πλοίο\n      Α.Ε.</b:RegistrationName>", "")
            .replace("<b:Name>Ploio</b:Name>", "");
    assertThat(codes(readUbl(wrong)))
        .containsExactlyInAnyOrder(
            "invoice.number.missing",
            "invoice.date.invalid",
            "invoice.currency.unknown",
            "invoice.buyer.name.missing");
  }

  @Test
  void acceptsDatesAtTheBordersAndTakesTheZoneAsWritten() {
    String first =
        ubl().replace(">2026-01-31<", ">1990-01-01+02:00<").replace(">2026-02-28<", "><");
    assertThat(document(readUbl(first)).issuedOn()).isEqualTo(LocalDate.of(1990, 1, 1));
    String paidBefore = ubl().replace(">2026-02-28<", ">2025-01-31<");
    assertThat(document(readUbl(paidBefore)).dueOn()).isEqualTo(LocalDate.of(2025, 1, 31));
    String dayMore = ubl().replace(">2026-02-28<", ">2025-01-30<");
    assertThat(codes(readUbl(dayMore))).containsExactly("invoice.due.before.issue");
  }

  @Test
  void refusesNumberAboveHundredCharacters() {
    assertThat(document(readUbl(ubl().replace("RE-4711 <", "R".repeat(100) + "<"))).number())
        .hasSize(100);
    assertThat(codes(readUbl(ubl().replace("RE-4711 <", "R".repeat(101) + "<"))))
        .containsExactly("invoice.text.too.long");
  }

  @Test
  void refusesCreditNoteThatCallsItselfAnInvoice() {
    assertThat(codes(readUbl(creditNote().replace(">381<", ">380<"))))
        .containsExactly("invoice.type.contradiction");
  }

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }
}
