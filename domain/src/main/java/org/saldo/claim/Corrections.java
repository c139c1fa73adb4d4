package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.PostedEvent;
import org.saldo.ledger.PostedEvents;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * Which fees, costs, waivers, credits and write-offs can be taken back because they were a mistake.
 *
 * <p>Each event by itself, so of a case that was written off each receivable: it has its own loss
 * and VAT in the books, and the mistake may be about one of them alone.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Corrections {

  private static final Set<EventKind> KINDS =
      Set.of(
          EventKind.FEE_CHARGED,
          EventKind.COST_CHARGED,
          EventKind.CLAIM_WAIVED,
          EventKind.CLAIM_CREDITED,
          EventKind.CLAIM_WRITTEN_OFF);

  @Inject private PostedEvents events;
  @Inject private OpenItems items;
  @Inject private Instance<RuleFees> fees;

  /**
   * Those of a case that were not taken back, the newest first; without fees that were charged by
   * rule, because their rule takes them back.
   */
  public List<Correctable> of(CaseRef caseFile) {
    // What went to another case is no longer here to be taken back.
    Map<Long, String> numbers =
        items.ofCase(caseFile.id()).stream()
            .collect(Collectors.toMap(OpenItem::id, OpenItem::number));
    Set<RuleFees.Key> byRule = fees.get().chargedByRule(caseFile.id());
    return events.ofCase(caseFile.id(), KINDS).stream()
        .filter(event -> !event.closed() && numbers.containsKey(event.receivableId()))
        .filter(
            event ->
                event.kind() != EventKind.FEE_CHARGED
                    || !byRule.contains(new RuleFees.Key(event.receivableId(), event.reference())))
        .map(event -> correctable(event, numbers.get(event.receivableId())))
        .toList();
  }

  private static Correctable correctable(PostedEvent event, String receivable) {
    return new Correctable(
        event.id(),
        event.publicId(),
        event.kind(),
        event.valueOn(),
        event.reference(),
        event.receivableId(),
        receivable,
        event.component(),
        event.effect().isNegative() ? event.effect().negated() : event.effect());
  }
}
