package org.saldo.reporting;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimAccounts;
import org.saldo.claim.ClaimStanding;

/**
 * The receivables of cases at a date as the calculator sees them: with what claimed interest has
 * grown to since it was last posted, and what only accrues beside it.
 */
@ApplicationScoped
class ClaimFigures {

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private ClaimAccounts accounts;

  /** What a case holds at a date, by due date. */
  List<ClaimItems.Claimed> ofCase(long caseFileId, LocalDate asOf) {
    return ofCases(List.of(caseFileId), asOf).getOrDefault(caseFileId, List.of());
  }

  /** The same of several cases; a case without receivables is not in the map. */
  Map<Long, List<ClaimItems.Claimed>> ofCases(Collection<Long> caseFileIds, LocalDate asOf) {
    Map<Long, List<ClaimItems.Claimed>> items = ClaimItems.ofCases(dataSource, caseFileIds, asOf);
    List<CaseRef> bearing =
        items.values().stream()
            .flatMap(List::stream)
            .filter(ClaimItems.Claimed::bearing)
            .map(ClaimItems.Claimed::caseFile)
            .distinct()
            .toList();
    if (bearing.isEmpty()) {
      return items;
    }
    Map<Long, ClaimStanding> standings = accounts.standings(bearing, asOf);
    Map<Long, List<ClaimItems.Claimed>> grown = new LinkedHashMap<>(items);
    standings.forEach(
        (id, standing) ->
            grown.computeIfPresent(
                id,
                (same, claimed) ->
                    claimed.stream().map(c -> c.with(standing.items().get(c.key()))).toList()));
    return grown;
  }
}
