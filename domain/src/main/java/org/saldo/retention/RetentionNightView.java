package org.saldo.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a night did.
 *
 * @param endedAt null while it is at work
 * @param parts what was erased, by kind; kinds of which nothing was are not among them
 */
public record RetentionNightView(
    UUID id,
    LocalDate night,
    Instant startedAt,
    String startedBy,
    Instant endedAt,
    List<Part> parts) {

  public RetentionNightView {
    parts = List.copyOf(parts);
  }

  /**
   * What was erased by one rule.
   *
   * @param rule public id of the rule
   * @param beforeOn all of it was dated before
   * @param bytes contents of documents, words of messages
   */
  public record Part(
      RetentionSubject subject, UUID rule, LocalDate beforeOn, long count, long bytes) {}

  /** How many documents and messages altogether. */
  public long count() {
    return parts.stream().mapToLong(Part::count).sum();
  }

  /** How many bytes altogether. */
  public long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }
}
