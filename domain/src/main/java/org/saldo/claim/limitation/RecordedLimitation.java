package org.saldo.claim.limitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a person recorded because it bears on limitation.
 *
 * @param receivableId null for all receivables of the case that were there
 * @param until null for an act, and while it goes on
 * @param document public id of what proves it; null when nothing does
 * @param withdrawn null while it stands
 */
public record RecordedLimitation(
    long id,
    UUID publicId,
    long caseFileId,
    Long receivableId,
    LimitationEventKind kind,
    LocalDate from,
    LocalDate until,
    String note,
    UUID document,
    Instant recordedAt,
    String recordedBy,
    Withdrawn withdrawn) {

  /** That it does not hold, since when and why. */
  public record Withdrawn(String reason, Instant at, String by) {}

  /** Whether it goes on. */
  public boolean open() {
    return withdrawn == null && kind.lasts() && until == null;
  }

  /** What is of the whole case is of the receivables that were there when it was, or ended. */
  boolean concerns(long receivable, LocalDate issuedOn) {
    if (withdrawn != null) {
      return false;
    }
    if (receivableId != null) {
      return receivableId == receivable;
    }
    return kind.lasts() ? until == null || !until.isBefore(issuedOn) : !from.isBefore(issuedOn);
  }

  LimitationFact fact() {
    return new LimitationFact(kind.cause(), from, until, null, publicId);
  }
}
