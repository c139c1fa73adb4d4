package org.saldo.debtor;

import java.util.List;

/**
 * Which debtor a sighting belongs to.
 *
 * @param debtorId key of the debtor, found or new
 * @param created whether it is new
 * @param doubtful existing debtors that may be the same and were not taken
 */
public record DebtorMatch(long debtorId, boolean created, List<Candidate> doubtful) {

  public DebtorMatch {
    doubtful = List.copyOf(doubtful);
  }

  /** A debtor that may be meant. */
  public record Candidate(long id, String number, String name) {}
}
