package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.PostedEvent;
import org.saldo.ledger.PostedEvents;

/** Which fees, costs, waivers and credits can be taken back because they were a mistake. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class Corrections {

  private static final Set<EventKind> KINDS =
      Set.of(
          EventKind.FEE_CHARGED,
          EventKind.COST_CHARGED,
          EventKind.CLAIM_WAIVED,
          EventKind.CLAIM_CREDITED);

  @Inject private PostedEvents events;
  @Inject private Instance<RuleFees> fees;

  /**
   * Those of a case that were not taken back, the newest first; without fees that were charged by
   * rule, because their rule takes them back.
   */
  public List<Correctable> of(CaseRef caseFile) {
    Set<RuleFees.Key> byRule = fees.get().chargedByRule(caseFile.id());
    return events.ofCase(caseFile.id(), KINDS).stream()
        .filter(event -> !event.closed())
        .filter(
            event ->
                event.kind() != EventKind.FEE_CHARGED
                    || !byRule.contains(new RuleFees.Key(event.receivableId(), event.reference())))
        .map(Corrections::correctable)
        .toList();
  }

  private static Correctable correctable(PostedEvent event) {
    return new Correctable(
        event.id(),
        event.publicId(),
        event.kind(),
        event.valueOn(),
        event.reference(),
        event.receivableId(),
        event.component(),
        event.effect().isNegative() ? event.effect().negated() : event.effect());
  }
}
