package org.saldo.agency;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Somebody who works for an agency.
 *
 * @param since first day on which the placements of the agency are open to them
 * @param recordedAt null for somebody who is to be recorded, as is {@code recordedBy}
 */
public record Member(
    String userName, MemberRole role, LocalDate since, Instant recordedAt, String recordedBy) {

  public Member(String userName, MemberRole role, LocalDate since) {
    this(userName, role, since, null, null);
  }
}
