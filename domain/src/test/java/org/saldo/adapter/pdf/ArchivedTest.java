package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.anchor.SampleAnchor;
import org.saldo.correspondence.SampleWritings;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Letters keep to PDF/A, as veraPDF reads the standard. */
class ArchivedTest {

  @BeforeAll
  static void begin() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** What breaks the standard. */
  static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
          .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
          .distinct()
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void holdsForLettersOfEveryLanguage(String language) throws Exception {
    byte[] pdf =
        new PdfLetterPrinter().print(SampleWritings.letter(language, "Δημήτρης Muñoz-Groß", 60));
    assertThat(broken(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
  }

  @Test
  void holdsWhateverANameContains() throws Exception {
    byte[] pdf =
        new PdfLetterPrinter()
            .print(SampleWritings.letter("de", "<x a='1'>&\u0007\u202e\ufffe 😀 ]]> {{name}}", 1));
    assertThat(broken(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
  }

  @Test
  void holdsForTheSheetOfAnAnchorWithItsFile() throws Exception {
    byte[] pdf = new PdfAnchorPrinter().print(SampleAnchor.paper("de", null));
    assertThat(broken(pdf, PDFAFlavour.PDFA_3_U)).isEmpty();
  }

  @Test
  void wouldFindWhatIsNotForTheArchive() throws Exception {
    byte[] pdf = new PdfAnchorPrinter().print(SampleAnchor.paper("de", null));
    assertThat(broken(pdf, PDFAFlavour.PDFA_2_U)).isNotEmpty();
  }
}
