package org.saldo.correspondence.print;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An invented batch. */
public final class SampleBatch {

  /** The head of a batch that nobody has had yet. */
  public static BatchHead head(boolean duplex) {
    return new BatchHead(
        1, new UUID(0, 1), "P100001", Instant.parse("2026-03-01T12:00:00Z"), duplex, "de", false);
  }

  /** A letter that is kept. */
  public static BatchLetter letter(int sequence, String postage, String country, int pages) {
    return letter(sequence, postage, country, pages, "Anna Muster, Weg 1, 10115 Berlin", 7L);
  }

  /** A letter that must not be kept. */
  public static BatchLetter secret(int sequence, String postage, String country, int pages) {
    return letter(sequence, postage, country, pages, "Anna Muster, Weg 1, 10115 Berlin", null);
  }

  static BatchLetter to(int sequence, String recipient) {
    return letter(sequence, "Standardbrief", "DE", 1, recipient, 7L);
  }

  private static BatchLetter letter(
      int sequence, String postage, String country, int pages, String recipient, Long document) {
    return new BatchLetter(
        sequence,
        sequence,
        "key-" + sequence,
        "C10000" + sequence,
        recipient,
        country,
        postage,
        pages,
        pages,
        document);
  }

  /** Letters out of order, of one to three pages, in four groups. */
  public static List<BatchLetter> letters() {
    return List.of(
        letter(1, "Standardbrief", "DE", 1),
        letter(2, "Kompaktbrief", "DE", 3),
        letter(3, null, "DE", 1),
        secret(4, "Standardbrief", "AT", 2),
        letter(5, "Standardbrief", "DE", 2));
  }

  private SampleBatch() {}
}
