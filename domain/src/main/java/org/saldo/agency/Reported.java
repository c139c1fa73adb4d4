package org.saldo.agency;

import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/**
 * What came of a report.
 *
 * @param id of what was recorded, null when it was refused
 * @param pending whether somebody of the creditor's side still has to approve it
 * @param alreadyKnown it had been reported before; nothing was done now
 */
public record Reported(Optional<Refusal> refusal, UUID id, boolean pending, boolean alreadyKnown) {

  static Reported refused(Refusal refusal) {
    return new Reported(Optional.of(refusal), null, false, false);
  }

  static Reported recorded(UUID id, boolean pending) {
    return new Reported(Optional.empty(), id, pending, false);
  }

  static Reported known(UUID id) {
    return new Reported(Optional.empty(), id, false, true);
  }
}
