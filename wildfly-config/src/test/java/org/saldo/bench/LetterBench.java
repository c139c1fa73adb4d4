package org.saldo.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.saldo.adapter.pdf.PdfBatchPrinter;
import org.saldo.adapter.pdf.PdfLetterPrinter;
import org.saldo.correspondence.LetterData;
import org.saldo.correspondence.print.BatchHead;
import org.saldo.correspondence.print.BatchLetter;
import org.saldo.correspondence.print.BatchPlan;

/**
 * Letters laid out and printed as the server does, against the very same texts, lines and squares
 * put on the very same places by PDFBox alone, with the same structure: nothing measured, broken or
 * encoded, no PDF/A, one font that was read once and is embedded with the same glyphs.
 */
final class LetterBench {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int LETTERS = 200;
  private static final int ROUNDS = 15;

  private static final int BATCH = 500;

  /** Rounds that only warm up. */
  private static final int COLD = 6;

  private LetterBench() {}

  /** One thing on a page. */
  private sealed interface Mark {

    void draw(PDPageContentStream out, PDFont font) throws IOException;
  }

  private record Text(String text, float size, float x, float y, boolean bold) implements Mark {
    @Override
    public void draw(PDPageContentStream out, PDFont font) throws IOException {
      out.beginText();
      out.setFont(font, size);
      out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
      out.newLineAtOffset(x, y);
      out.showText(text);
      out.endText();
    }
  }

  private record Shape(String operator, List<Float> at) implements Mark {
    @Override
    public void draw(PDPageContentStream out, PDFont font) throws IOException {
      switch (operator) {
        case "re" -> out.addRect(at.get(0), at.get(1), at.get(2), at.get(3));
        case "m" -> out.moveTo(at.get(0), at.get(1));
        case "l" -> out.lineTo(at.get(0), at.get(1));
        case "w" -> out.setLineWidth(at.get(0));
        case "S" -> out.stroke();
        case "f" -> out.fill();
        default -> throw new IllegalArgumentException(operator);
      }
    }
  }

  /**
   * The beginning of something that is one element.
   *
   * @param number -1 for what is in none
   */
  private record Begin(String tag, int number) implements Mark {
    @Override
    public void draw(PDPageContentStream out, PDFont font) throws IOException {
      if (number < 0) {
        out.beginMarkedContent(COSName.getPDFName(tag));
      } else {
        out.beginMarkedContent(COSName.getPDFName(tag), number);
      }
    }
  }

  /** And its end. */
  private record End() implements Mark {
    @Override
    public void draw(PDPageContentStream out, PDFont font) throws IOException {
      out.endMarkedContent();
    }
  }

  /** What is shown, page by page, and how it is read. */
  private record Shown(List<List<Mark>> pages, List<BenchElement> elements) {}

  /** Reads back what a page shows. */
  private static final class Reader extends PDFTextStripper {

    private static final List<String> SHAPES = List.of("re", "m", "l", "w", "S", "f");

    private final List<List<Mark>> pages = new ArrayList<>();

    @Override
    public void processPage(PDPage page) throws IOException {
      pages.add(new ArrayList<>());
      super.processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (SHAPES.contains(operator.getName())) {
        List<Float> at =
            operands.stream().map(operand -> ((COSNumber) operand).floatValue()).toList();
        last().add(new Shape(operator.getName(), at));
      }
      switch (operator.getName()) {
        case "BDC" ->
            last()
                .add(
                    new Begin(
                        ((COSName) operands.get(0)).getName(),
                        ((COSDictionary) operands.get(1)).getInt(COSName.MCID)));
        case "BMC" -> last().add(new Begin(((COSName) operands.get(0)).getName(), -1));
        case "EMC" -> last().add(new End());
        default -> {
          // Nothing that stands for itself.
        }
      }
      super.processOperator(operator, operands);
    }

    @Override
    protected void showText(byte[] string) throws IOException {
      PDFont font = getGraphicsState().getTextState().getFont();
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < string.length; i += 2) {
        text.append(font.toUnicode((string[i] & 0xff) << 8 | (string[i + 1] & 0xff)));
      }
      last()
          .add(
              new Text(
                  text.toString(),
                  getGraphicsState().getTextState().getFontSize(),
                  getTextMatrix().getTranslateX(),
                  getTextMatrix().getTranslateY(),
                  getGraphicsState().getTextState().getRenderingMode()
                      == RenderingMode.FILL_STROKE));
      super.showText(string);
    }

    private List<Mark> last() {
      return pages.get(pages.size() - 1);
    }
  }

  private interface Printing {
    byte[] print() throws IOException;
  }

  /** Lines of the table of results: a reminder of one sheet, and one of many receivables. */
  static List<String> results() throws IOException {
    return List.of(result("one sheet", 3), result("40 receivables", 40), batch());
  }

  /** A full batch put together for the postal service, its letters read one at a time. */
  private static String batch() throws IOException {
    byte[] letter = new PdfLetterPrinter().print(letter(3));
    PdfBatchPrinter printer = new PdfBatchPrinter();
    int pages = printer.pages(letter).orElseThrow();
    List<BatchLetter> letters =
        IntStream.rangeClosed(1, BATCH)
            .mapToObj(
                i ->
                    new BatchLetter(
                        i, i, "key-" + i, "C" + i, "Dora Demo", "DE", "A", pages, pages, 1L))
            .toList();
    BatchPlan plan =
        BatchPlan.of(
            new BatchHead(
                1, new UUID(0, 1), "P1", Instant.parse("2026-03-01T12:00:00Z"), true, "de", false),
            letters);
    Path folder = Files.createTempDirectory("saldo-bench");
    Path file = folder.resolve("P1.pdf");
    try {
      long from = System.nanoTime();
      printer.print(plan, each -> Optional.of(letter), file);
      double seconds = (System.nanoTime() - from) / 1e9;
      return String.format(
          Locale.ROOT,
          "| batch of %d letters put together | %,.0f letters/s, %,d bytes |",
          BATCH,
          BATCH / seconds,
          Files.size(file));
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static String result(String name, int rows) throws IOException {
    LetterData letter = letter(rows);
    PdfLetterPrinter printer = new PdfLetterPrinter();
    byte[] printed = printer.print(letter);
    Shown shown = shown(printed);
    TrueTypeFont font = font();
    if (!shown(plain(shown, font)).equals(shown)) {
      throw new IllegalStateException("both sides must show the same");
    }
    List<Double> ours = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      double ourRate = rate(() -> printer.print(letter));
      double plainRate = rate(() -> plain(shown, font));
      if (round >= COLD) {
        ours.add(ourRate);
        plain.add(plainRate);
      }
    }
    double our = median(ours);
    double limit = median(plain);
    return String.format(
        Locale.ROOT,
        "| letters, %s (%d pages, %,d bytes) | %,.0f letters/s | drawn by PDFBox alone %,.0f"
            + " letters/s | ratio %.2f |",
        name,
        shown.pages().size(),
        printed.length,
        our,
        limit,
        our / limit);
  }

  private static double rate(Printing printing) throws IOException {
    long from = System.nanoTime();
    long bytes = 0;
    for (int i = 0; i < LETTERS; i++) {
      bytes += printing.print().length;
    }
    if (bytes == 0) {
      throw new IllegalStateException("nothing was printed");
    }
    return LETTERS / ((System.nanoTime() - from) / 1e9);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static Shown shown(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Reader reader = new Reader();
      reader.getText(document);
      return new Shown(reader.pages, BenchElement.of(document));
    }
  }

  private static TrueTypeFont font() throws IOException {
    TrueTypeFont font =
        new TTFParser()
            .parse(
                new RandomAccessReadBuffer(
                    PDType0Font.class.getResourceAsStream(FONT).readAllBytes()));
    font.setEnableGsub(false);
    return font;
  }

  private static byte[] plain(Shown shown, TrueTypeFont file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFont font = PDType0Font.load(document, file, true);
      for (List<Mark> marks : shown.pages()) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          for (Mark mark : marks) {
            mark.draw(out, font);
          }
        }
      }
      BenchElement.write(document, shown.elements());
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static LetterData letter(int rows) {
    return new LetterData(
        false,
        "de",
        "Zahlungserinnerung zu C100001",
        Instant.parse("2026-03-01T12:00:00Z"),
        List.of("Linde Energie GmbH", "Lindenallee 7", "10115 Berlin"),
        List.of("Dora Demo", "Musterweg 12", "20095 Hamburg"),
        List.of(
            new LetterData.Fact("Aktenzeichen", "C100001"),
            new LetterData.Fact("Datum", "1. März 2026"),
            new LetterData.Fact("Kontakt", "forderungen@linde.example")),
        "Zahlungserinnerung",
        List.of(
            "Sehr geehrte Damen und Herren,",
            "für die unten genannten Rechnungen haben wir noch keine Zahlung gefunden. Falls Sie"
                + " inzwischen gezahlt haben, betrachten Sie dieses Schreiben bitte als"
                + " gegenstandslos."),
        new LetterData.Table(
            "Beträge in EUR",
            3,
            List.of("Rechnung", "vom", "fällig am", "Betrag", "Zinsen", "Gebühren", "Offen"),
            IntStream.rangeClosed(1, rows)
                .mapToObj(
                    i ->
                        List.of(
                            "2026-" + (10_000 + i),
                            "17.01.2026",
                            "31.01.2026",
                            "1.234,56",
                            "1,02",
                            "2,50",
                            "1.238,08"))
                .toList(),
            List.of("Summe", "", "", "3.703,68", "3,06", "7,50", "3.714,24")),
        List.of(
            "Bitte zahlen Sie den offenen Betrag bis zum 15. März 2026. Wenn Sie Fragen haben"
                + " oder in Raten zahlen möchten, melden Sie sich bitte bei uns.",
            "Mit freundlichen Grüßen"),
        new LetterData.Payment(
            "So zahlen Sie",
            List.of(
                new LetterData.Fact("Empfänger", "Linde Energie GmbH"),
                new LetterData.Fact("IBAN", "DE75 5121 0800 1245 1261 99"),
                new LetterData.Fact("Betrag", "3.714,24 EUR"),
                new LetterData.Fact("Verwendungszweck", "RF18 C100 001")),
            """
            BCD
            002
            1
            SCT

            Linde Energie GmbH
            DE75512108001245126199
            EUR3714.24


            RF18C100001

            """,
            "Mit der Banking-App scannen",
            null),
        "Linde Energie GmbH, Lindenallee 7, 10115 Berlin",
        "Seite {0} von {1}");
  }
}
