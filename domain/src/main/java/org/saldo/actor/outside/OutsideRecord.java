package org.saldo.actor.outside;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A record of an access: how it stood from then on.
 *
 * @param accessId the same for all records of an access
 * @param version from 1
 * @param latest whether no later record of the access follows
 * @param reason null for the first one, whose reason is the engagement
 */
public record OutsideRecord(
    long accessId,
    int version,
    boolean latest,
    OutsideGrant grant,
    OutsideStep step,
    String reason,
    Instant recordedAt,
    String recordedBy) {

  /** How the access stands on a day, going by this record. */
  public OutsideState stateOn(LocalDate day) {
    if (step == OutsideStep.ENDED) {
      return OutsideState.ENDED;
    }
    if (day.isBefore(grant.fromOn())) {
      return OutsideState.COMING;
    }
    return day.isAfter(grant.lastOn()) ? OutsideState.OVER : OutsideState.OPEN;
  }
}
