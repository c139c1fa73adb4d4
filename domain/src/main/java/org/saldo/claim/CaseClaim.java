package org.saldo.claim;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.saldo.casefile.CaseRef;
import org.saldo.interest.InterestTerms;
import org.saldo.ledger.ClaimAccount;
import org.saldo.money.Money;

/**
 * All that the books know of a case's claim.
 *
 * @param receipts its payments, those that went back too
 * @param changes every line of the books that makes more or less owed, whatever was paid
 * @param terms of interest, by key of the receivable
 * @param posted claimed interest that stands in the books, by receivable and value date
 * @param revived what was written off and stands in the books as owed again, by receivable
 */
record CaseClaim(
    CaseRef caseFile,
    ClaimHistory history,
    List<MoneyIn.Receipt> receipts,
    List<ClaimAccount.Movement> changes,
    Map<Long, InterestTerms> terms,
    Map<Long, Map<LocalDate, Money>> posted,
    Map<Long, List<ClaimStanding.Revival>> revived) {

  /** Whether the books could say anything else than the calculator. */
  boolean moves() {
    return !receipts.isEmpty()
        || history.items().stream().anyMatch(i -> i.claimedOn() != null)
        || history.owed().stream().anyMatch(ClaimHistory.Owed::writtenOff);
  }

  /** The day up to which everything that is known counts, not before another. */
  LocalDate horizon(LocalDate atLeast) {
    return Stream.of(
            Stream.of(atLeast),
            history.owed().stream().map(ClaimHistory.Owed::valueOn),
            history.paid().stream().map(ClaimHistory.Paid::valueOn),
            posted.values().stream().flatMap(days -> days.keySet().stream()))
        .flatMap(days -> days)
        .max(Comparator.naturalOrder())
        .orElse(atLeast);
  }
}
