package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.adapter.pdf.PrintedLetter.Run;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.SampleWritings;

/** DIN 5008, measured in millimetres on the printed sheet. */
class PdfLetterPrinterTest {

  private static final Offset<Float> HAIR = within(0.2f);

  private static PrintedLetter printed(LetterData letter) throws IOException {
    return PrintedLetter.of(new PdfLetterPrinter().print(letter));
  }

  @Test
  void putsTheAddressIntoTheWindow() throws IOException {
    try (PrintedLetter letter = printed(SampleWritings.letter("de", "Dora Demo", 2))) {
      List<Run> address =
          List.of(
              letter.run("Dora Demo"),
              letter.run("Hinterhaus"),
              letter.run("Musterweg 5"),
              letter.run("80331 München"));
      float line = Din5008.ADDRESS_HEIGHT / 6;
      for (int i = 0; i < address.size(); i++) {
        Run run = address.get(i);
        assertThat(run.page()).isEqualTo(1);
        assertThat(run.x()).isCloseTo(25f, HAIR);
        assertThat(run.baseline()).isBetween(62.7f + line * i, 62.7f + line * (i + 1));
        assertThat(run.points()).isGreaterThanOrEqualTo(8f);
      }
      Run back = letter.run("Linde Energie GmbH · Lindenallee 1");
      assertThat(back.page()).isEqualTo(1);
      assertThat(letter.run("Zahlungserinnerung").baseline()).isBetween(98.46f, 105f);
    }
  }

  @Test
  void hasTheReturnLineAboveTheAddressAndInsideTheWindow() throws IOException {
    try (PrintedLetter letter = printed(SampleWritings.letter("de", "Dora Demo", 1))) {
      List<Run> inWindow =
          letter.runs().stream()
              .filter(run -> run.page() == 1 && run.baseline() > 45 && run.baseline() < 90)
              .filter(run -> run.x() < 105)
              .toList();
      assertThat(inWindow).allMatch(run -> run.x() >= 24.8f && run.right() <= 105.2f);
      assertThat(inWindow.get(0).text()).startsWith("Linde Energie GmbH");
      assertThat(inWindow.get(0).baseline()).isBetween(45f, 62.7f);
      assertThat(inWindow.get(0).points()).isLessThanOrEqualTo(8f);
      assertThat(letter.run("Aktenzeichen").x()).isCloseTo(125f, HAIR);
      assertThat(letter.run("Aktenzeichen").baseline()).isBetween(50f, 56f);
    }
  }

  @Test
  void marksWhereToFold() throws IOException {
    try (PrintedLetter letter = printed(SampleWritings.letter("de", "Dora Demo", 1))) {
      BufferedImage sheet = new PDFRenderer(letter.document()).renderImageWithDPI(0, 254);
      assertThat(IntStream.range(900, 2200).filter(y -> dark(sheet, 60, y)).toArray())
          .as("tenths of a millimetre from above, at 6 mm from the left")
          .satisfies(
              marks ->
                  assertThat(IntStream.of(marks).mapToObj(y -> Math.round(y / 10f)).distinct())
                      .allMatch(mm -> mm == 105 || mm == 148 || mm == 149 || mm == 210)
                      .contains(105, 210));
    }
  }

  /** The same letter with a low letterhead. */
  private static LetterData formA(LetterData b) {
    return new LetterData(
        true,
        b.language(),
        b.title(),
        b.madeAt(),
        b.sender(),
        b.recipient(),
        b.facts(),
        b.heading(),
        b.opening(),
        b.table(),
        b.closing(),
        b.payment(),
        b.footer(),
        b.page());
  }

  @Test
  void standsHigherInFormA() throws IOException {
    try (PrintedLetter letter = printed(formA(SampleWritings.letter("de", "Dora Demo", 2)))) {
      float line = Din5008.ADDRESS_HEIGHT / 6;
      assertThat(letter.run("Dora Demo").baseline()).isBetween(44.7f, 44.7f + line);
      assertThat(letter.run("80331 München").baseline()).isLessThan(72f);
      assertThat(letter.run("Aktenzeichen").baseline()).isBetween(32f, 38f);
      assertThat(letter.run("Zahlungserinnerung").baseline()).isBetween(80.46f, 87f);
      List<Run> head =
          letter.runs().stream().filter(r -> r.page() == 1 && r.baseline() <= 27).toList();
      assertThat(head).as("letterhead above 27 mm").isNotEmpty();
      assertThat(letter.runs())
          .filteredOn(r -> r.page() == 1 && r.baseline() > 27 && r.baseline() < 72 && r.x() < 105)
          .as("inside the window")
          .allMatch(r -> r.x() >= 24.8f && r.right() <= 105.2f);
      BufferedImage sheet = new PDFRenderer(letter.document()).renderImageWithDPI(0, 254);
      assertThat(IntStream.range(700, 2200).filter(y -> dark(sheet, 60, y)).toArray())
          .satisfies(
              marks ->
                  assertThat(IntStream.of(marks).mapToObj(y -> Math.round(y / 10f)).distinct())
                      .allMatch(mm -> mm == 87 || mm == 148 || mm == 149 || mm == 192)
                      .contains(87, 192));
    }
  }

  private static boolean dark(BufferedImage sheet, int x, int y) {
    return (sheet.getRGB(x, y) & 0xff) < 160;
  }

  @Test
  void keepsStreetAndPlaceHoweverLongTheNameIs() throws IOException {
    String name = "Gesellschaft für die Verwaltung von Beteiligungen aller Art ".repeat(8);
    try (PrintedLetter letter = printed(SampleWritings.letter("de", name, 1))) {
      assertThat(letter.run("80331 München").baseline()).isLessThan(90f);
      assertThat(letter.run("Musterweg 5").points()).isGreaterThanOrEqualTo(8f);
      assertThat(letter.runs().stream().filter(run -> run.page() == 1))
          .filteredOn(run -> run.baseline() > 62.7f && run.baseline() < 90f && run.x() < 105)
          .hasSizeLessThanOrEqualTo(6)
          .allMatch(run -> run.right() <= 105.2f);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "en", "es", "el"})
  void printsSixtyReceivablesOverSeveralSheets(String language) throws IOException {
    LetterData data = SampleWritings.letter(language, "Δήμητρα Ωνάση", 60);
    try (PrintedLetter letter = printed(data)) {
      assertThat(letter.document().getNumberOfPages()).isGreaterThan(1);
      String text = letter.text();
      for (int i = 1; i <= 60; i++) {
        assertThat(text).containsPattern("RE-" + i + "\\s");
      }
      assertThat(text).contains("Δήμητρα Ωνάση");
      assertThat(letter.runs())
          .allMatch(run -> run.right() <= 200.2f && run.x() >= 24.8f && run.baseline() < 290);
      assertThat(letter.runs().stream().filter(run -> run.text().equals(data.table().caption())))
          .hasSize(1);
      long headings =
          letter.runs().stream()
              .filter(run -> run.text().startsWith(data.table().headings().get(0)))
              .filter(run -> run.points() < 9 && run.x() < 26)
              .count();
      assertThat(headings).as("on each sheet that the table reaches").isGreaterThan(1);
      assertThat(letter.code()).isEqualTo(data.payment().giroCode());
      assertThat(letter.embedsEveryFont()).isTrue();
      assertThat(letter.document().getDocumentCatalog().getLanguage()).isEqualTo(language);
      assertThat(letter.document().getDocumentInformation().getTitle()).isEqualTo(data.title());
    }
  }

  @Test
  void leavesNeitherASumNorAFarewellAlone() throws IOException {
    for (int items = 1; items <= 60; items++) {
      try (PrintedLetter letter = printed(SampleWritings.letter("de", "Dora Demo", items))) {
        Run sum = letter.run("Summe");
        Run last = letter.run("RE-" + items);
        assertThat(sum.page()).as("sum of " + items).isEqualTo(last.page());
        assertThat(letter.run("Mit freundlichen").page())
            .as("farewell of " + items)
            .isEqualTo(letter.run("Haben Sie schon gezahlt").page());
        assertThat(letter.run("Sind Sie mit einer Forderung").page())
            .as("three lines of " + items)
            .isEqualTo(letter.run("Betrag nicht weiter an.").page());
      }
    }
  }

  @Test
  void printsWhatItsFontDoesNotHave() throws IOException {
    String name = "Łukasz ﷽ 😀 王小明 Nguyễn Ｆｕｌｌ\u200b\u0007\tĲ ế";
    try (PrintedLetter letter = printed(SampleWritings.letter("en", name, 1))) {
      assertThat(letter.text()).contains("Łukasz").contains("Full").contains("?");
    }
  }

  @Test
  void isTheSameFileForTheSameLetter() {
    LetterData data = SampleWritings.letter("de", "Dora Demo", 3);
    assertThat(new PdfLetterPrinter().print(data)).isEqualTo(new PdfLetterPrinter().print(data));
  }

  /** They share one font, which none of them may close or move. */
  @Test
  void isTheSameFileWhoeverElsePrints() throws Exception {
    List<LetterData> letters =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> SampleWritings.letter(i % 2 == 0 ? "el" : "de", "Ωνάση " + i, i * 4))
            .toList();
    List<byte[]> alone = letters.stream().map(new PdfLetterPrinter()::print).toList();
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<byte[]>>> together =
          IntStream.range(0, threads)
              .mapToObj(
                  thread ->
                      pool.submit(
                          () -> {
                            List<LetterData> mine = new ArrayList<>(letters);
                            Collections.rotate(mine, thread);
                            start.await();
                            List<byte[]> printed =
                                new ArrayList<>(
                                    mine.stream().map(new PdfLetterPrinter()::print).toList());
                            Collections.rotate(printed, -thread);
                            return printed;
                          }))
              .toList();
      for (Future<List<byte[]>> printed : together) {
        assertThat(printed.get(1, TimeUnit.MINUTES)).containsExactlyElementsOf(alone);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BCD\n002\n1\nSCT\n\nGlaeubiger GmbH\nDE89370400440532013000\nEUR123.45\n\nRF18539007547034",
        "BCD\n002\n1\nSCT\n\nΗλεκτρική Ώρα ΑΕ & Söhne\nDE89370400440532013000\nEUR0.01\n\nRF69100001"
      })
  void drawsTheCodeSoThatItReadsAsWritten(String content) throws IOException {
    LetterData plain = SampleWritings.letter("de", "Dora Demo", 1);
    LetterData data =
        new LetterData(
            false,
            plain.language(),
            plain.title(),
            plain.madeAt(),
            plain.sender(),
            plain.recipient(),
            plain.facts(),
            plain.heading(),
            plain.opening(),
            plain.table(),
            plain.closing(),
            new LetterData.Payment("Pay", plain.payment().facts(), content, "Scan", null),
            plain.footer(),
            plain.page());
    try (PrintedLetter letter = printed(data)) {
      assertThat(letter.code()).isEqualTo(content);
    }
  }

  @Test
  void drawsTheVectorOfTheNormInVersionFive() {
    QrSquares code =
        QrSquares.of(
            "BCD\n002\n1\nSCT\n\nGlaeubiger GmbH\nDE89370400440532013000\nEUR123.45\n\n"
                + "RF18539007547034");
    assertThat(code.modules().getWidth()).as("17 + 4 × version").isEqualTo(37);
  }
}
