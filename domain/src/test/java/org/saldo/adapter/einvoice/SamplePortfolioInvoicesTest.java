package org.saldo.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.sample.CiiWriter;
import org.saldo.sample.SampleCreditor;
import org.saldo.sample.SamplePortfolio;
import org.saldo.sample.UblWriter;

/** Readers and the writers of the sample portfolio were made apart and must agree. */
class SamplePortfolioInvoicesTest {

  @Test
  void readsEveryInvoiceOfTheDemoAsItWasMeant() {
    SamplePortfolio demo = SamplePortfolio.demo();
    demo.dossiers()
        .flatMap(dossier -> dossier.invoices().stream())
        .forEach(
            invoice -> {
              SampleCreditor creditor = demo.creditor(invoice.creditorKey());
              byte[] ubl = UblWriter.write(invoice, creditor);
              byte[] cii = CiiWriter.write(invoice, creditor);
              assertThat(Fixture.document(new UblReader().read(ubl, InvoiceFormat.UBL)))
                  .isEqualTo(invoice.document());
              assertThat(Fixture.document(new CiiReader().read(cii, InvoiceFormat.CII)))
                  .isEqualTo(invoice.document());
            });
  }
}
