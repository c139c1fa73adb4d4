package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.QRBill;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saldo.adapter.pdf.PrintedLetter.Run;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.SampleWritings;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The payment part of a letter from Switzerland, read back with a decoder of another make. */
class SwissPartTest {

  @ParameterizedTest
  @CsvSource({
    "de, CH9300762011623852957, 1, SCOR, RF69100001",
    "en, CH4431999123000889012, 2, QRR, 000000000000000000001000015",
    "el, CH9300762011623852957, 60, SCOR, RF69100001",
    "es, CH9300762011623852957, 12, SCOR, RF69100001"
  })
  void standsAtTheFootOfTheLastSheetAndReadsBack(
      String language, String iban, int items, String type, String reference) throws Exception {
    LetterData data =
        SampleWritings.swissLetter(language, iban, "Δήμητρα Ωνάση-Grüezi & <Söhne>", items);
    byte[] pdf = new PdfLetterPrinter().print(data);
    assertThat(new PdfLetterPrinter().print(data)).isEqualTo(pdf);
    try (PrintedLetter letter = PrintedLetter.of(pdf)) {
      Bill bill = QRBill.decodeQrCodeText(letter.code());
      assertThat(bill.getAccount()).isEqualTo(iban);
      assertThat(bill.getReferenceType()).isEqualTo(type);
      assertThat(bill.getReference()).isEqualTo(reference);
      assertThat(bill.getAmount())
          .isEqualByComparingTo(new BigDecimal("1234.50").multiply(BigDecimal.valueOf(items)));
      assertThat(bill.getCurrency()).isEqualTo("CHF");
      assertThat(bill.getCreditor().getTown()).isEqualTo("Zürich");
      assertThat(bill.getDebtor().getPostalCode()).isEqualTo("80331");
      int last = letter.document().getNumberOfPages();
      Run number =
          letter.runs().stream()
              .filter(r -> r.page() == last && r.baseline() < 192)
              .reduce((a, b) -> b)
              .orElseThrow();
      assertThat(number.baseline()).as("nothing of ours in the payment part").isLessThan(190);
      assertThat(letter.embedsEveryFont()).isTrue();
    }
    assertThat(PdfA.broken(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
  }
}
