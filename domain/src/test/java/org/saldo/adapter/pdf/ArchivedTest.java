package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.anchor.SampleAnchor;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.SampleWritings;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Letters keep to PDF/A, as veraPDF reads the standard. */
class ArchivedTest {

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void holdsForLettersOfEveryLanguage(String language) throws Exception {
    byte[] pdf =
        new PdfLetterPrinter().print(SampleWritings.letter(language, "Δημήτρης Muñoz-Groß", 60));
    assertThat(PdfA.broken(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
  }

  @Test
  void holdsWhateverANameContains() throws Exception {
    byte[] pdf =
        new PdfLetterPrinter()
            .print(SampleWritings.letter("de", "<x a='1'>&\u0007\u202e\ufffe 😀 ]]> {{name}}", 1));
    assertThat(PdfA.broken(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
  }

  @Test
  void holdsForTheSheetOfAnAnchorWithItsFile() throws Exception {
    byte[] pdf = new PdfAnchorPrinter().print(SampleAnchor.paper("de", null));
    assertThat(PdfA.broken(pdf, PDFAFlavour.PDFA_3_U)).isEmpty();
  }

  @Test
  void wouldFindWhatIsNotForTheArchive() throws Exception {
    byte[] pdf = new PdfAnchorPrinter().print(SampleAnchor.paper("de", null));
    assertThat(PdfA.broken(pdf, PDFAFlavour.PDFA_2_U)).isNotEmpty();
  }

  @Test
  void holdsWhateverItsTitleAndItsAuthorContain() throws Exception {
    LetterData plain = SampleWritings.letter("de", "Dora Demo", 1);
    LetterData data =
        new LetterData(
            false,
            plain.language(),
            "<x a='1'>&\u0007\u202e\ufffe 😀 ]]>",
            plain.madeAt(),
            List.of("<x a='1'>&\u0007\u202e\ufffe 😀 ]]> GmbH"),
            plain.recipient(),
            plain.facts(),
            plain.heading(),
            plain.opening(),
            plain.table(),
            plain.closing(),
            plain.payment(),
            plain.footer(),
            plain.page());
    assertThat(PdfA.broken(new PdfLetterPrinter().print(data), PDFAFlavour.PDFA_2_U)).isEmpty();
  }
}
