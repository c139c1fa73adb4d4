package org.saldo.adapter.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.saldo.correspondence.MessageTexts;
import org.saldo.correspondence.print.BatchLetter;
import org.saldo.correspondence.print.BatchPlan;
import org.saldo.correspondence.print.BatchPrinter;
import org.saldo.correspondence.print.LetterSource;

/** Puts the letters of a batch into one PDF, with its cover and separators. */
@ApplicationScoped
public class PdfBatchPrinter implements BatchPrinter {

  /** What a batch may hold in memory; the rest lies beside its file while it is made. */
  private static final long MOST_BYTES = 16L * 1024 * 1024;

  @Override
  public OptionalInt pages(byte[] pdf) {
    try (PDDocument letter = Loader.loadPDF(pdf)) {
      int pages = letter.getNumberOfPages();
      for (int i = 0; i < pages; i++) {
        // Only now is the page looked for; what cannot be found here could not be merged either.
        letter.getPage(i).getMediaBox();
      }
      return pages > 0 ? OptionalInt.of(pages) : OptionalInt.empty();
    } catch (IOException | IllegalStateException unreadable) {
      return OptionalInt.empty();
    }
  }

  @Override
  public void print(BatchPlan plan, LetterSource letters, Path file) throws IOException {
    MemoryUsageSetting memory =
        MemoryUsageSetting.setupMixed(MOST_BYTES).setTempDir(file.getParent().toFile());
    try (PDDocument document = new PDDocument(memory.streamCache)) {
      MessageTexts texts = MessageTexts.in(plan.head().language());
      BatchSheets sheets = new BatchSheets(document, Typeface.in(document), texts);
      String title = sheets.title(plan.head());
      new Archived(title, "Saldo", plan.head().language(), plan.head().cutAt()).describe(document);
      sheets.cover(plan);
      fillSheet(plan, document);
      for (BatchPlan.Group group : plan.groups()) {
        requirePage(document, group.firstPage());
        sheets.separator(plan.head(), group);
        fillSheet(plan, document);
        for (BatchPlan.Placed placed : group.letters()) {
          requirePage(document, placed.firstPage());
          letter(document, sheets, placed.letter(), letters);
          fillSheet(plan, document);
        }
      }
      document.save(file.toFile());
    }
  }

  private static void letter(
      PDDocument document, BatchSheets sheets, BatchLetter letter, LetterSource letters)
      throws IOException {
    Optional<byte[]> pdf = letters.pdf(letter);
    if (pdf.isEmpty()) {
      sheets.notKept(letter);
      return;
    }
    try (PDDocument read = Loader.loadPDF(pdf.get())) {
      withoutTags(read);
      new PDFMergerUtility().appendDocument(document, read);
    }
  }

  /** Paper has none, and joining those of a whole batch takes longer each time. */
  private static void withoutTags(PDDocument letter) {
    COSDictionary catalog = letter.getDocumentCatalog().getCOSObject();
    catalog.removeItem(COSName.STRUCT_TREE_ROOT);
    catalog.removeItem(COSName.MARK_INFO);
    letter.getPages().forEach(page -> page.getCOSObject().removeItem(COSName.STRUCT_PARENTS));
  }

  /** Printed on both sides, what comes next begins on a front. */
  private static void fillSheet(BatchPlan plan, PDDocument document) {
    if (plan.head().duplex() && document.getNumberOfPages() % 2 == 1) {
      document.addPage(new PDPage(PDRectangle.A4));
    }
  }

  /** The index names pages: a letter that is not where it should be would be somebody else's. */
  private static void requirePage(PDDocument document, int page) {
    if (document.getNumberOfPages() + 1 != page) {
      throw new IllegalStateException(
          "page " + page + " would be page " + (document.getNumberOfPages() + 1));
    }
  }
}
