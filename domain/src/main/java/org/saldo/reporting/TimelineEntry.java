package org.saldo.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.saldo.claim.AllocationRule;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.money.Money;

/**
 * Something that happened to the account of a case, what it did to each component, and why.
 *
 * @param change positive when more is owed
 * @param after what is open after it, in the order of value dates
 * @param knownOn business date on which it became known
 * @param backDated whether it became known after its value date and counts from there
 * @param effects what was posted to earlier days because of it
 * @param cause what it follows from; null when it follows from nothing, or that was not kept
 * @param eventId public id of the event
 * @param documentId public id; null when none
 */
public record TimelineEntry(
    long act,
    EventKind kind,
    LocalDate valueOn,
    LocalDate knownOn,
    Instant recordedAt,
    String recordedBy,
    String reference,
    List<Part> parts,
    CaseSheet.Balance change,
    CaseSheet.Balance after,
    boolean backDated,
    List<Effect> effects,
    Cause cause,
    UUID eventId,
    UUID entryId,
    UUID documentId,
    String fileName) {

  public TimelineEntry {
    parts = List.copyOf(parts);
    effects = List.copyOf(effects);
  }

  /**
   * What it did to a component of a receivable.
   *
   * @param rule why a part of a payment went there; null for everything else
   */
  public record Part(
      UUID receivableId,
      String receivable,
      Component component,
      Money amount,
      AllocationRule rule) {}

  /** What was posted anew because something became known late. */
  public record Effect(EventKind kind, String reference, LocalDate valueOn, Part part) {}

  /** What something follows from. */
  public record Cause(EventKind kind, String reference, LocalDate valueOn, LocalDate knownOn) {}
}
