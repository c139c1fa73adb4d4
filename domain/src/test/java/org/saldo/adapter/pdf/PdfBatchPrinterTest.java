package org.saldo.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.correspondence.SampleWritings;
import org.saldo.correspondence.print.BatchLetter;
import org.saldo.correspondence.print.BatchPlan;
import org.saldo.correspondence.print.LetterSource;
import org.saldo.correspondence.print.SampleBatch;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfBatchPrinterTest {

  private static final Map<Integer, byte[]> PDFS = new HashMap<>();

  @TempDir private Path folder;

  private final PdfBatchPrinter printer = new PdfBatchPrinter();

  /** A letter to a name of its own, of as many pages as the table takes. */
  private byte[] pdf(BatchLetter letter) {
    int rows = letter.pages() == 1 ? 1 : letter.pages() * 40 - 35;
    byte[] pdf =
        PDFS.computeIfAbsent(
            letter.sequence() * 100 + letter.pages(),
            key ->
                new PdfLetterPrinter()
                    .print(SampleWritings.letter("de", "Debtor" + letter.sequence(), rows)));
    assertThat(printer.pages(pdf)).hasValue(letter.pages());
    return pdf;
  }

  private LetterSource kept() {
    return letter -> letter.documentId() == null ? Optional.empty() : Optional.of(pdf(letter));
  }

  private Path printed(BatchPlan plan, LetterSource letters) throws IOException {
    Path file = folder.resolve("batch-" + System.nanoTime() + ".pdf");
    printer.print(plan, letters, file);
    return file;
  }

  private static List<String> pages(Path file) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
    }
    return pages;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void putsEachLetterWhereTheIndexSays(boolean duplex) throws IOException {
    BatchPlan plan = BatchPlan.of(SampleBatch.head(duplex), SampleBatch.letters());
    List<String> pages = pages(printed(plan, letter -> Optional.of(pdf(letter))));
    assertThat(pages.get(0)).contains("Druckauftrag P100001", "Kompaktbrief", "Ohne Portoklasse");
    for (BatchPlan.Group group : plan.groups()) {
      assertThat(pages.get(group.firstPage() - 1)).contains(group.country(), "P100001");
      for (BatchPlan.Placed placed : group.letters()) {
        assertThat(pages.get(placed.firstPage() - 1))
            .contains("Debtor" + placed.letter().sequence() + System.lineSeparator());
      }
    }
    if (duplex) {
      assertThat(pages.size() % 2).isZero();
      assertThat(pages.get(1)).as("the back of the cover").isBlank();
    }
  }

  @Test
  void givesTheSameBytesAgain() throws IOException {
    BatchPlan plan = BatchPlan.of(SampleBatch.head(true), SampleBatch.letters());
    Path first = printed(plan, kept());
    assertThat(Files.mismatch(first, printed(plan, kept()))).isEqualTo(-1);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).as("nothing lies beside them").hasSize(2);
    }
  }

  @Test
  void keepsThePlaceOfALetterThatIsNotKept() throws IOException {
    BatchPlan plan = BatchPlan.of(SampleBatch.head(true), SampleBatch.letters());
    List<String> whole = pages(printed(plan, letter -> Optional.of(pdf(letter))));
    List<String> without = pages(printed(plan, kept()));
    assertThat(without).hasSameSizeAs(whole);
    BatchPlan.Placed gone = plan.groups().get(1).letters().get(0);
    assertThat(gone.letter().sequence()).isEqualTo(4);
    for (int page = gone.firstPage() - 1; page <= gone.firstPage(); page++) {
      assertThat(without.get(page)).contains("nicht aufbewahrt", "key-4").doesNotContain("Debtor");
    }
    assertThat(without.get(without.size() - 2)).isEqualTo(whole.get(whole.size() - 2));
  }

  @Test
  void isForTheArchiveLikeItsLetters() throws Exception {
    BatchPlan plan = BatchPlan.of(SampleBatch.head(true), SampleBatch.letters());
    assertThat(PdfA.broken(Files.readAllBytes(printed(plan, kept())), PDFAFlavour.PDFA_2_U))
        .isEmpty();
  }

  @Test
  void writesNothingWhereALetterHasOtherPagesThanItSaid() {
    BatchLetter two = SampleBatch.letter(1, "Standardbrief", "DE", 2);
    BatchLetter one = SampleBatch.letter(2, "Standardbrief", "DE", 1);
    BatchPlan plan = BatchPlan.of(SampleBatch.head(false), List.of(two, one));
    byte[] shorter = pdf(one);
    assertThatThrownBy(() -> printed(plan, letter -> Optional.of(shorter)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void knowsWhatIsNoPdf() {
    byte[] whole = pdf(SampleBatch.letter(1, "Standardbrief", "DE", 1));
    assertThat(printer.pages(whole)).isEqualTo(OptionalInt.of(1));
    assertThat(printer.pages(new byte[0])).isEmpty();
    assertThat(printer.pages("%PDF-1.7 and nothing".getBytes(StandardCharsets.US_ASCII))).isEmpty();
  }

  @Test
  void staysOnOneCoverWithVeryManyGroups() throws IOException {
    List<BatchLetter> letters = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      String longName = "A class of postage with a name that is far too long for its column " + i;
      letters.add(SampleBatch.secret(i, longName, "DE", 1));
    }
    List<String> pages = pages(printed(BatchPlan.of(SampleBatch.head(false), letters), kept()));
    assertThat(pages).hasSize(121);
    assertThat(pages.get(0)).contains("+ 30");
  }
}
