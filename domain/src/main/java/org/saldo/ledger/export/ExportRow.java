package org.saldo.ledger.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An export as people see it.
 *
 * @param template key and version, null for none
 * @param from first booking day, null when all after the last export were ordered
 * @param entries how many there are to be written, {@code entriesDone} how many are
 * @param sha256 of the whole as hexadecimal digits, null before it is done
 * @param repeats the order of which this is a repetition, null for none
 */
public record ExportRow(
    UUID id,
    String creditor,
    ExportSubject subject,
    ExportFormat format,
    String template,
    boolean closedOnly,
    LocalDate from,
    LocalDate until,
    long firstNo,
    long lastNo,
    long entries,
    long entriesDone,
    long linesDone,
    ExportState progress,
    String failure,
    String fileName,
    Long bytes,
    String sha256,
    UUID repeats,
    Instant requestedAt,
    String requestedBy,
    Instant endedAt,
    boolean discarded,
    long downloads) {

  /** Whether it can be taken away. */
  public boolean isThere() {
    return progress == ExportState.DONE && !discarded;
  }

  /** The hash in groups of eight digits, which a narrow page can break. */
  public String hashInGroups() {
    return sha256 == null ? "" : sha256.replaceAll("(.{8})(?=.)", "$1 ");
  }

  /** How much of it is written, in percent. */
  public int percent() {
    return progress == ExportState.DONE || entries == 0
        ? 100
        : (int) Math.min(99, entriesDone * 100 / entries);
  }
}
