package org.saldo.anchor;

import java.time.Instant;
import java.util.List;

/**
 * An anchor in words, ready to be laid out on one sheet.
 *
 * @param language of the whole text, ISO 639-1
 * @param author whose books they are
 * @param madeAt when the day was closed; the paper is the same whenever it is printed
 * @param facts what the seal covers
 * @param seal in groups of digits
 * @param code content of the QR code
 * @param closing paragraphs below the code: whether it is signed, how it is checked
 * @param fileName of the JSON that lies within
 * @param json that file
 */
public record AnchorPaper(
    String language,
    String title,
    String author,
    Instant madeAt,
    List<String> opening,
    List<Fact> facts,
    String sealLabel,
    List<String> seal,
    String code,
    String codeHint,
    List<String> closing,
    String fileName,
    String json) {

  public AnchorPaper {
    opening = List.copyOf(opening);
    facts = List.copyOf(facts);
    seal = List.copyOf(seal);
    closing = List.copyOf(closing);
  }

  /** Label and value. */
  public record Fact(String label, String value) {}
}
