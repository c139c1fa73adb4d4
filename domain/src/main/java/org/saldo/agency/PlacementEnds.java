package org.saldo.agency;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Function;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.claim.CaseClosed;
import org.saldo.claim.ClaimChanged;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/** Ends a placement in the transaction that settles the last of what was placed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlacementEnds {

  @Inject private Placements placements;
  @Inject private OpenItems items;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;

  void changed(@Observes ClaimChanged change) {
    closeSettled(change.caseFileId());
  }

  void closed(@Observes CaseClosed closing) {
    closeSettled(closing.caseFileId());
  }

  private void closeSettled(long caseFileId) {
    for (Placement placement : placements.liveOf(caseFileId)) {
      Map<Long, OpenItem> open =
          items.ofCase(caseFileId).stream().collect(toMap(OpenItem::id, Function.identity()));
      boolean settled =
          placements.items(placement).stream()
              .noneMatch(item -> open.get(item.receivableId()).open().isPositive());
      if (settled) {
        placement.close(clock.today(), actor.name());
        placements.ended(placement, open, PlacementEventKind.CLOSED, null);
      }
    }
  }
}
