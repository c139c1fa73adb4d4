package org.saldo.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.adapter.einvoice.Fixture.cii;
import static org.saldo.adapter.einvoice.Fixture.codes;
import static org.saldo.adapter.einvoice.Fixture.document;
import static org.saldo.adapter.einvoice.Fixture.readCii;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.receivable.InvoiceDocument;

class CiiReaderTest {

  @Test
  void readsAllThatTheDocumentHolds() {
    InvoiceDocument invoice = document(readCii(cii()));
    assertThat(invoice).hasNoNullFieldsOrProperties();
    assertThat(invoice.payable().toString()).isEqualTo("1000.00 EUR");
  }

  @ParameterizedTest
  @ValueSource(strings = {"381", "261", "396", "83"})
  void takesCreditNotesByTheirCode(String code) {
    assertThat(document(readCii(cii().replace(">380<", ">" + code + "<"))).creditNote()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"380", "384", "389", "326"})
  void takesOtherCodesAsInvoices(String code) {
    assertThat(document(readCii(cii().replace(">380<", ">" + code + "<"))).creditNote()).isFalse();
  }

  @Test
  void refusesDatesInAnotherFormat() {
    assertThat(codes(readCii(cii().replace(">20260131<", ">2026-01-31<"))))
        .containsExactly("invoice.date.invalid");
    assertThat(codes(readCii(cii().replace("format=\"102\">20260131", "format=\"203\">20260131"))))
        .containsExactly("invoice.date.invalid");
  }

  @Test
  void refusesVatThatIsStatedOnlyInAnotherCurrency() {
    String other =
        cii()
            .replace(
                "<r:TaxTotalAmount currencyID=\"EUR\">", "<r:TaxTotalAmount currencyID=\"NOK\">");
    assertThat(codes(readCii(other))).contains("invoice.currency.mixed");
  }

  @Test
  void refusesSeveralDueDates() {
    String terms =
        "<r:SpecifiedTradePaymentTerms><r:DueDateDateTime><u:DateTimeString format=\"102\">";
    String more =
        cii()
            .replace(
                "<r:SpecifiedTradeSettlementHeader",
                terms
                    + "20260401</u:DateTimeString></r:DueDateDateTime></r:SpecifiedTradePaymentTerms>"
                    + "<r:SpecifiedTradeSettlementHeader");
    assertThat(codes(readCii(more))).containsExactly("invoice.element.repeated");
  }
}
