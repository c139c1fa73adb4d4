package org.saldo.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.money.Money;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceFormat;

/**
 * Real invoices that are not part of the project. They are looked for in {@code
 * shared/samples/invoices} beside any parent folder, or below the folder that the system property
 * {@code saldo.shared} names.
 */
class SampleInvoicesTest {

  @ParameterizedTest
  @CsvSource({"01.01a, 336.90", "02.01a, 12829.69", "03.01a, -225.14"})
  void readsTheSameFromBothSyntaxes(String sample, String payable) throws IOException {
    InvoiceDocument ubl =
        Fixture.document(
            new UblReader().read(file("xrechnung-" + sample + "-ubl.xml"), InvoiceFormat.UBL));
    InvoiceDocument cii =
        Fixture.document(
            new CiiReader().read(file("xrechnung-" + sample + "-uncefact.xml"), InvoiceFormat.CII));
    assertThat(ubl.payable()).isEqualTo(Money.of(payable, "EUR"));
    assertThat(cii).isEqualTo(ubl);
  }

  private static byte[] file(String name) throws IOException {
    Path samples = samples();
    assumeTrue(samples != null, "no shared/samples/invoices beside any parent folder");
    return Files.readAllBytes(samples.resolve(name));
  }

  private static Path samples() {
    String setting = System.getProperty("saldo.shared");
    if (setting != null) {
      return Path.of(setting, "samples", "invoices");
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path samples = at.resolve("shared/samples/invoices");
      if (Files.isDirectory(samples)) {
        return samples;
      }
    }
    return null;
  }
}
