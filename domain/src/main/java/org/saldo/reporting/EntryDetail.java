package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.ledger.EventKind;

/** A journal entry with its lines, the event beneath it, the rule that placed it and the proof. */
public record EntryDetail(
    EntryRow entry,
    Event event,
    Rule rule,
    Document document,
    List<EntryLine> lines,
    List<Turn> turns) {

  public EntryDetail {
    lines = List.copyOf(lines);
    turns = List.copyOf(turns);
  }

  /** What happened. */
  public record Event(
      UUID id,
      EventKind kind,
      LocalDate occurredOn,
      Instant recordedAt,
      String recordedBy,
      String reference) {}

  /** The version of the posting rule that was in force for the value date. */
  public record Rule(
      String key, LocalDate validFrom, Instant recordedAt, String recordedBy, String reason) {}

  /**
   * An entry that this one takes back, or that takes this one back.
   *
   * @param earlier whether it is the one that is taken back
   */
  public record Turn(UUID id, long entryNo, boolean earlier) {}

  /** The document that proves the event; the whole is null when there is none. */
  public record Document(UUID id, String fileName, String mediaType) {}
}
