package org.saldo.it.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.template.NewText;
import org.saldo.correspondence.template.TemplateText;
import org.saldo.correspondence.template.TextBook;
import org.saldo.correspondence.template.TextForm;
import org.saldo.it.As;
import org.saldo.receivable.RowResult;

/** The night's own reminder encloses the claim statement, and both come out of the printer. */
class EnclosedByProcedureIT extends DunningTest {

  private static final int SEQUENCE = 0;
  private static final int CASE = 2;
  private static final int FIRST_PAGE = 3;
  private static final int PAGES = 4;
  private static final int SHEETS = 5;

  @EJB private TextBook book;

  /** This creditor's reminder encloses the statement. */
  private void encloses(String creditor) {
    NewText text =
        new NewText(
            "reminder",
            creditor,
            "de",
            TextForm.LETTER,
            new TemplateText("Mahnung {{number}}", "Bitte {{total}} zahlen.", "Ende", true),
            clock.today(),
            "tried");
    TextBook.Drafted drafted = As.adam(() -> book.draft(text));
    assertThat(drafted.refusal()).isNull();
    assertThat(As.adam(() -> book.submit(drafted.id()))).isEmpty();
    assertThat(As.sven(() -> book.approve(drafted.id(), "fine"))).isEmpty();
  }

  private String batchOf(RowResult row) {
    String found =
        " FROM print_letter l JOIN print_batch b ON b.id = l.batch_id JOIN case_file c"
            + " ON c.id = l.case_file_id WHERE c.number = ? AND b.batch_state = 'HANDED_OVER'";
    await(() -> rows().number("SELECT COUNT(*)" + found, row.caseNumber()) == 1);
    return (String) rows().list("SELECT b.number" + found, row.caseNumber()).get(0).get(0);
  }

  /** The line of the index about the case; no cell before the recipient has a comma. */
  private static List<String> line(Path folder, String batch, RowResult row) throws IOException {
    List<List<String>> lines =
        Files.readAllLines(folder.resolve(batch + ".csv")).stream()
            .map(line -> Arrays.asList(line.split(",")))
            .filter(cells -> cells.get(CASE).equals(row.caseNumber()))
            .toList();
    assertThat(lines).hasSize(1);
    return lines.get(0);
  }

  private static String page(PDDocument pdf, int number) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(number);
    stripper.setEndPage(number);
    return stripper.getText(pdf).replace('\u00a0', ' ');
  }

  @Test
  void printsTheStatementBehindTheReminderOfTheNight() throws Exception {
    String creditor = aCreditor();
    encloses(creditor);
    RowResult row = aCase(creditor, "N-" + word());
    night("2027-02-07");
    assertThat(steps(row)).containsExactly("reminder DONE");
    String batch = batchOf(row);
    Path folder = Path.of(System.getenv("SALDO_PRINT_FOLDER"), batch);
    List<String> line = line(folder, batch, row);
    int first = Integer.parseInt(line.get(FIRST_PAGE));
    int pages = Integer.parseInt(line.get(PAGES));
    assertThat(pages).as("the reminder and its statement").isGreaterThanOrEqualTo(2);
    assertThat(first % 2).as("on a front").isOne();
    assertThat(line.get(SHEETS)).isEqualTo(String.valueOf((pages + 1) / 2));
    assertThat(line.get(line.size() - 1)).as("its postage class").isEqualTo("Standardbrief");
    assertThat(
            rows()
                .list(
                    "SELECT l.sequence_no, l.page_count, l.sheet_count FROM print_letter l"
                        + " JOIN case_file c ON c.id = l.case_file_id WHERE c.number = ?",
                    row.caseNumber()))
        .containsExactly(List.of(Integer.valueOf(line.get(SEQUENCE)), pages, (pages + 1) / 2));
    try (PDDocument pdf = Loader.loadPDF(folder.resolve(batch + ".pdf").toFile())) {
      assertThat(page(pdf, first))
          .contains("Mahnung " + row.caseNumber())
          .contains("Anlage: Forderungsaufstellung zum 07.02.2027")
          .contains("Seite 1 von " + pages);
      assertThat(page(pdf, first + 1))
          .contains("Forderungsaufstellung zum 07.02.2027, Aktenzeichen " + row.caseNumber());
      assertThat(page(pdf, first + pages - 1))
          .as("all pages, and no more")
          .contains("Seite " + pages + " von " + pages);
      requireSeparator(pdf, first);
    }
    requireChecksums(folder, batch);
  }

  /** The sheet that says what the letters behind it cost, before the first of them. */
  private static void requireSeparator(PDDocument pdf, int first) throws IOException {
    boolean found = false;
    for (int page = first - 1; page > 0 && !found; page--) {
      found = page(pdf, page).contains("Standardbrief") && !page(pdf, page).contains("Seite 1 von");
    }
    assertThat(found).as("a separator of its postage class stands before it").isTrue();
  }

  private static void requireChecksums(Path folder, String batch) throws Exception {
    List<String> sums = Files.readAllLines(folder.resolve(batch + ".sha256"));
    assertThat(sums).hasSize(2);
    for (String sum : sums) {
      String[] parts = sum.split("  ", 2);
      byte[] file = Files.readAllBytes(folder.resolve(parts[1]));
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
          .as(parts[1])
          .isEqualTo(parts[0]);
    }
  }
}
