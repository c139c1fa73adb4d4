package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.anchor.AnchorPaper;
import org.saldo.anchor.DocumentSeal;
import org.saldo.anchor.SampleAnchor;

/** The sheet says the seal, whether it is signed, and carries the file for the verifier. */
class PdfAnchorPrinterTest {

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void saysTheSealOnOneSheetAndCarriesTheFile(String language) throws IOException {
    AnchorPaper paper = SampleAnchor.paper(language, null);
    byte[] pdf = new PdfAnchorPrinter().print(paper);
    assertThat(new PdfAnchorPrinter().print(paper)).isEqualTo(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isOne();
      String text = new PDFTextStripper().getText(document);
      assertThat(text).contains(SampleAnchor.anchor().sealInGroups());
      assertThat(text).contains("Linde Energie GmbH (linde)", "1 – 2", "238");
      byte[] embedded =
          document
              .getDocumentCatalog()
              .getNames()
              .getEmbeddedFiles()
              .getNames()
              .get("anchor-linde-2026-01-31.json")
              .getEmbeddedFile()
              .toByteArray();
      assertThat(new String(embedded, StandardCharsets.UTF_8))
          .isEqualTo(SampleAnchor.anchor().json());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"NICHT signiert", "SHA-256 0a0b0c0d 0e0f1011"})
  void saysWhetherItIsSigned(String words) throws IOException {
    DocumentSeal.Signer signer =
        words.startsWith("NICHT") ? null : new DocumentSeal.Signer("Linde", "0a0b0c0d0e0f1011");
    try (PDDocument document =
        Loader.loadPDF(new PdfAnchorPrinter().print(SampleAnchor.paper("de", signer)))) {
      assertThat(new PDFTextStripper().getText(document).replace("\n", " ")).contains(words);
    }
  }
}
