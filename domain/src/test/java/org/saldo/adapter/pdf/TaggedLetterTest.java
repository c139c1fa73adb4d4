package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.SampleWritings;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Letters and statements can be read by those who do not see them. */
class TaggedLetterTest {

  private static final String IBAN = "CH4431999123000889012";

  private static byte[] printed(LetterData letter) {
    return new PdfLetterPrinter().print(letter);
  }

  static Stream<byte[]> files() {
    return Stream.of(
        printed(SampleWritings.letter("de", "Dora Demo", 1)),
        printed(SampleWritings.letter("el", "Δήμητρα Ωνάση", 60)),
        printed(SampleWritings.letter("es", "<x a='1'>&\u0007\u202e\ufffe 😀 ]]>", 2)),
        printed(SampleWritings.swissLetter("de", IBAN, "Dora Demo", 2)),
        new PdfLetterPrinter()
            .print(SampleWritings.enclosing("en", "Dora Demo", 3), PdfPaperPrinterTest.paper(200)),
        new PdfLetterPrinter()
            .print(
                SampleWritings.swissLetter("de", IBAN, "Dora Demo", 5),
                PdfPaperPrinterTest.paper(10)),
        new PdfPaperPrinter().print(PdfPaperPrinterTest.paper(200)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void keepsToTheStandardsOfArchivesAndOfAccess(byte[] pdf) throws Exception {
    assertThat(PdfA.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(PdfA.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void wouldFindAPictureWithoutWords() throws Exception {
    byte[] pdf;
    try (PDDocument document = Loader.loadPDF(printed(SampleWritings.letter("de", "Dora", 1)))) {
      elements(document).stream()
          .filter(element -> element.getStructureType().equals("Figure"))
          .forEach(figure -> figure.setAlternateDescription(null));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      pdf = out.toByteArray();
    }
    assertThat(PdfA.broken(pdf, PDFAFlavour.PDFUA_1)).isNotEmpty();
  }

  private static List<PDStructureElement> elements(PDDocument document) {
    List<PDStructureElement> all = new ArrayList<>();
    collect(document.getDocumentCatalog().getStructureTreeRoot(), all);
    return all;
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> all) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        all.add(element);
        collect(element, all);
      }
    }
  }

  @Test
  void saysWhatEverythingIs() throws IOException {
    LetterData letter = SampleWritings.letter("de", "Dora Demo", 60);
    try (PDDocument document = Loader.loadPDF(printed(letter))) {
      List<String> types = elements(document).stream().map(e -> e.getStructureType()).toList();
      assertThat(types).startsWith("Document", "P", "P").contains("H2", "Figure");
      assertThat(types).filteredOn("H1"::equals).hasSize(1);
      assertThat(types).filteredOn("Table"::equals).hasSize(1);
      assertThat(types)
          .as("headings once, however many sheets repeat them")
          .filteredOn("TH"::equals)
          .hasSize(letter.table().headings().size());
      assertThat(types).filteredOn("TR"::equals).hasSize(62);
      PDStructureElement code =
          elements(document).stream()
              .filter(e -> e.getStructureType().equals("Figure"))
              .findFirst()
              .orElseThrow();
      assertThat(code.getAlternateDescription())
          .contains("DE89 3704 0044 0532 0130 00", "11.03.2026");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30})
  void isTheSameFileForTheSameLetter(int items) {
    LetterData letter = SampleWritings.swissLetter("el", IBAN, "Dora Demo", items);
    assertThat(printed(letter)).isEqualTo(printed(letter));
  }
}
