package org.saldo.dispute;

import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/**
 * What became of an objection.
 *
 * @param id public id of the dispute; null when refused
 * @param number its number for people; null when refused
 */
public record Raised(Optional<Refusal> refusal, UUID id, String number) {

  static Raised refused(Refusal refusal) {
    return new Raised(Optional.of(refusal), null, null);
  }

  static Raised as(Dispute dispute) {
    return new Raised(Optional.empty(), dispute.publicId(), dispute.number());
  }
}
