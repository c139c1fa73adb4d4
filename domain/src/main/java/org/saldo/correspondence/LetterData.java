package org.saldo.correspondence;

import java.time.Instant;
import java.util.List;

/**
 * A letter in words, ready to be laid out.
 *
 * @param formA whether it is laid out after DIN 5008 form A; else form B
 * @param language of the whole text
 * @param title of the document, for readers of the file
 * @param madeAt when it was made
 * @param sender name and address of who writes, one line each
 * @param recipient name and address for the window, one line each, no blank ones
 * @param facts what the block beside the window says: label and value
 * @param heading the subject line
 * @param opening paragraphs before the table
 * @param table null when none
 * @param closing paragraphs after it
 * @param payment null when nothing is to be paid
 * @param footer one line at the foot of each page
 * @param page words for "page {0} of {1}"
 * @param enclosure line that names what is enclosed; null when nothing is
 */
public record LetterData(
    boolean formA,
    String language,
    String title,
    Instant madeAt,
    List<String> sender,
    List<String> recipient,
    List<Fact> facts,
    String heading,
    List<String> opening,
    Table table,
    List<String> closing,
    Payment payment,
    String footer,
    String page,
    String enclosure) {

  /** One that encloses nothing. */
  public LetterData(
      boolean formA,
      String language,
      String title,
      Instant madeAt,
      List<String> sender,
      List<String> recipient,
      List<Fact> facts,
      String heading,
      List<String> opening,
      Table table,
      List<String> closing,
      Payment payment,
      String footer,
      String page) {
    this(
        formA, language, title, madeAt, sender, recipient, facts, heading, opening, table, closing,
        payment, footer, page, null);
  }

  /** Something the block beside the window, or beside the code, says. */
  public record Fact(String label, String value) {}

  /**
   * A table: the first columns are texts, the others figures that stand to the right.
   *
   * @param texts how many columns are texts
   * @param caption what stands above it, e.g. the currency
   * @param total the last row, of as many cells as there are headings
   */
  public record Table(
      String caption,
      int texts,
      List<String> headings,
      List<List<String>> rows,
      List<String> total) {}

  /**
   * How to pay.
   *
   * @param giroCode content of the QR code, null when there is none
   * @param giroCodeHint what to do with it
   * @param swissBill null when there is none
   */
  public record Payment(
      String heading,
      List<Fact> facts,
      String giroCode,
      String giroCodeHint,
      SwissBill swissBill) {}
}
