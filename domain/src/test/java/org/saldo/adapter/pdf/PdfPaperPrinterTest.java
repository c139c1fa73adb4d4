package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.Paper;
import org.saldo.correspondence.Paper.Column;

/** Papers over several pages. */
class PdfPaperPrinterTest {

  static Paper paper(int rows) {
    LetterData letter =
        new LetterData(
            false,
            "de",
            "Forderungsaufstellung",
            Instant.EPOCH,
            List.of("Linde Energie GmbH", "Lindenallee 1", "10115 Berlin"),
            List.of("Dora Dammann", "Weg 1", "20095 Hamburg"),
            List.of(),
            "Forderungsaufstellung zum 31.12.2026",
            List.of("Was offen ist."),
            null,
            List.of("Ende."),
            null,
            "Linde Energie GmbH",
            "Seite {0} von {1}");
    return new Paper(
        letter,
        List.of(
            new Paper.Section(
                "Rechnung R-1",
                List.of(),
                new Paper.Table(
                    List.of(
                        new Paper.Heading("Wert am", Column.DAY),
                        new Paper.Heading("Vorgang", Column.TEXT),
                        new Paper.Heading("offen", Column.FIGURE)),
                    IntStream.rangeClosed(1, rows)
                        .mapToObj(
                            i ->
                                new Paper.Row(
                                    List.of("01.01.2026", "Gebühr Nummer " + i, "2,00"),
                                    List.of("", "", i * 2 + ",00")))
                        .toList(),
                    List.of("Summe", "", rows * 2 + ",00")))),
        "Übertrag",
        "Übertrag von der vorigen Seite");
  }

  @Test
  void carriesSumsFromPageToPage() throws IOException {
    try (PrintedLetter printed = PrintedLetter.of(new PdfPaperPrinter().print(paper(200)))) {
      int pages = printed.document().getNumberOfPages();
      assertThat(pages).isGreaterThan(3);
      List<String> texts = printed.runs().stream().map(PrintedLetter.Run::text).toList();
      assertThat(texts).filteredOn("Übertrag"::equals).hasSize(pages - 1);
      assertThat(texts).filteredOn("Übertrag von der vorigen Seite"::equals).hasSize(pages - 1);
      assertThat(texts).filteredOn("Wert am"::equals).hasSize(pages);
      assertThat(texts).contains("Seite 1 von " + pages, "400,00");
      for (int i = 1; i <= 200; i++) {
        assertThat(texts).contains("Gebühr Nummer " + i);
      }
      for (PrintedLetter.Run run : printed.runs()) {
        assertThat(run.right()).isLessThan(Sheets.LEFT + Sheets.WIDTH + 11);
        assertThat(run.baseline()).isLessThan(284);
      }
    }
  }

  @Test
  void printsTheSameTwice() {
    byte[] once = new PdfPaperPrinter().print(paper(3));
    assertThat(new PdfPaperPrinter().print(paper(3))).isEqualTo(once);
  }

  @Test
  void endsOnOnePageWhenItFits() throws IOException {
    try (PrintedLetter printed = PrintedLetter.of(new PdfPaperPrinter().print(paper(5)))) {
      assertThat(printed.document().getNumberOfPages()).isEqualTo(1);
      assertThat(printed.runs()).noneMatch(run -> run.text().startsWith("Übertrag"));
    }
  }
}
