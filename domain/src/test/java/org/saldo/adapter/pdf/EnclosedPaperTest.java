package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.adapter.pdf.PrintedLetter.Run;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.Paper;
import org.saldo.correspondence.SampleWritings;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A letter with a paper on the sheets after its own. */
class EnclosedPaperTest {

  private static final String IBAN = "CH4431999123000889012";

  private static PrintedLetter printed(LetterData letter, Paper enclosed) throws IOException {
    return PrintedLetter.of(new PdfLetterPrinter().print(letter, enclosed));
  }

  private static int pages(LetterData letter) throws IOException {
    try (PrintedLetter alone = printed(letter, null)) {
      return alone.document().getNumberOfPages();
    }
  }

  private static List<String> texts(PrintedLetter letter, int page) throws IOException {
    return letter.runs().stream().filter(run -> run.page() == page).map(Run::text).toList();
  }

  @Test
  void followsOnSheetsOfItsOwnNumberedThrough() throws IOException {
    LetterData data = SampleWritings.letter("de", "Dora Demo", 40);
    int own = pages(data);
    try (PrintedLetter letter = printed(data, PdfPaperPrinterTest.paper(60))) {
      int all = letter.document().getNumberOfPages();
      assertThat(all).isGreaterThan(own + 1);
      for (int page = 1; page <= all; page++) {
        assertThat(texts(letter, page)).contains("Seite " + page + " von " + all);
      }
      Run heading = letter.run("Forderungsaufstellung zum 31.12.2026");
      assertThat(heading.page()).isEqualTo(own + 1);
      assertThat(texts(letter, own + 1).get(0))
          .as("whose it is, should the sheets fall apart")
          .startsWith("Linde Energie GmbH · Aktenzeichen 100001");
      assertThat(letter.runs())
          .as("no second address: a machine would put the sheet into an envelope of its own")
          .filteredOn(run -> run.text().equals("80331 München"))
          .hasSize(1);
      assertThat(letter.runs())
          .allMatch(run -> run.right() <= 200.2f && run.x() >= 24.8f && run.baseline() < 290);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void isOneFileForTheArchive(String language) throws Exception {
    byte[] pdf =
        new PdfLetterPrinter()
            .print(
                SampleWritings.enclosing(language, "Δημήτρης Muñoz-Groß", 3),
                PdfPaperPrinterTest.paper(80));
    assertThat(PdfA.broken(pdf, PDFAFlavour.PDFA_2_U)).isEmpty();
  }

  @Test
  void isNamedBelowTheSignature() throws IOException {
    LetterData data = SampleWritings.enclosing("de", "Dora Demo", 2);
    try (PrintedLetter letter = printed(data, PdfPaperPrinterTest.paper(3))) {
      Run line = letter.run("Anlage: Forderungsaufstellung zum 01.03.2026");
      Run farewell = letter.run("Mit freundlichen Grüßen");
      assertThat(line.page()).isEqualTo(farewell.page());
      assertThat(line.baseline()).isGreaterThan(farewell.baseline());
    }
  }

  @Test
  void leavesTheSwissBillWithTheLetter() throws IOException {
    LetterData data = SampleWritings.swissLetter("de", IBAN, "Dora Demo", 3);
    int own = pages(data);
    try (PrintedLetter letter = printed(data, PdfPaperPrinterTest.paper(60))) {
      assertThat(letter.run("Empfangsschein").page()).isEqualTo(own);
      assertThat(letter.code()).startsWith("SPC");
      int all = letter.document().getNumberOfPages();
      assertThat(letter.run("Seite " + own + " von " + all).baseline())
          .as("above the bill")
          .isLessThan(SwissPart.TOP);
      assertThat(letter.run("Seite " + all + " von " + all).baseline()).isBetween(276f, 278f);
    }
  }

  @Test
  void isTheSameFileForTheSameLetter() {
    LetterData data = SampleWritings.enclosing("el", "Dora Demo", 3);
    assertThat(new PdfLetterPrinter().print(data, PdfPaperPrinterTest.paper(30)))
        .isEqualTo(new PdfLetterPrinter().print(data, PdfPaperPrinterTest.paper(30)));
  }
}
