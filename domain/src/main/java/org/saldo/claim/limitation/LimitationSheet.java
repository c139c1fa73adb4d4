package org.saldo.claim.limitation;

import java.util.List;

/**
 * The limitation of what is owed in a case.
 *
 * @param claims by due date, settled ones too
 * @param recorded by day, what was withdrawn too
 */
public record LimitationSheet(List<LimitedClaim> claims, List<RecordedLimitation> recorded) {

  public LimitationSheet {
    claims = List.copyOf(claims);
    recorded = List.copyOf(recorded);
  }
}
