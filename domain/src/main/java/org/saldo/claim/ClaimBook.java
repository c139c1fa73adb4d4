package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.casefile.CloseReason;
import org.saldo.ledger.Ledger;
import org.saldo.receivable.ItemStates;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;
import org.saldo.receivable.TaxShares;

/**
 * Takes the facts that change a claim after invoicing: posts each, lets statuses follow, closes or
 * reopens the case and tells who wants to know.
 *
 * <p>The creditor's ledger is locked first, so that "look what is open, then take" is one step.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClaimBook {

  @Inject private Ledger ledger;
  @Inject private OpenItems items;
  @Inject private ItemStates states;
  @Inject private TaxShares taxes;
  @Inject private PaidTimes paidTimes;
  @Inject private CaseSettling settling;
  @Inject private Event<ClaimChanged> changed;
  @Inject private Event<MoneyReturned> returned;
  @Inject private Event<CaseFileChanged> caseChanged;

  /** What is open on a case, with nobody else posting for its creditor until this ends. */
  public List<OpenItem> locked(long creditorId, long caseFileId) {
    ledger.lock(creditorId);
    return items.ofCase(caseFileId);
  }

  /** Takes money in and says where it went. */
  public List<Allocated> received(ClaimFact.Received fact) {
    List<OpenItem> open = locked(fact.caseFile().creditorId(), fact.caseFile().id());
    List<Allocated> parts = Allocation.of(fact.amount(), open, fact.designated(), fact.valueOn());
    ledger.post(FactPosting.of(fact, parts));
    follow(fact, parts, CloseReason.PAID, "PAYMENT_RECEIVED", false);
    return parts;
  }

  /** Gives back what a payment had paid: the claim stands as if it had never been. */
  public void returned(ClaimFact.Returned fact) {
    List<OpenItem> before = locked(fact.caseFile().creditorId(), fact.caseFile().id());
    ledger.post(FactPosting.of(fact));
    paidTimes.hold(fact, before);
    follow(fact, fact.allocations(), CloseReason.PAID, "PAYMENT_RETURNED", true);
    returned.fire(
        new MoneyReturned(fact.caseFile(), fact.amount(), fact.receivedOn(), fact.valueOn()));
  }

  /** Gives back money that is on no claim. */
  public void refunded(ClaimFact.Refunded fact) {
    ledger.lock(fact.caseFile().creditorId());
    ledger.post(FactPosting.of(fact));
    caseChanged.fire(new CaseFileChanged(Set.of(fact.caseFile().id())));
  }

  /** Claims a fee or a cost. */
  public void charged(ClaimFact.Charged fact) {
    ledger.lock(fact.caseFile().creditorId());
    ledger.post(FactPosting.of(fact));
    follow(fact, Set.of(fact.receivableId()), CloseReason.PAID, "CHARGED", false);
  }

  /**
   * Gives up or takes back a part of the claim. The caller has seen, under {@link #locked}, that so
   * much is open.
   */
  public void adjusted(ClaimFact.Adjusted fact) {
    ledger.lock(fact.caseFile().creditorId());
    ledger.post(
        fact.kind() == ClaimFact.Adjusted.Kind.CREDITED
            ? FactPosting.credited(fact, taxes.of(fact.receivableId(), fact.amount()))
            : FactPosting.waived(fact));
    follow(fact, Set.of(fact.receivableId()), CloseReason.CREDITED, "ADJUSTED", false);
  }

  private void follow(
      ClaimFact fact, List<Allocated> parts, CloseReason reason, String cause, boolean returned) {
    Set<Long> touched =
        parts.stream()
            .map(Allocated::receivableId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    follow(fact, touched, reason, cause, returned);
  }

  private void follow(
      ClaimFact fact, Set<Long> touched, CloseReason reason, String cause, boolean returned) {
    long caseFileId = fact.caseFile().id();
    if (returned) {
      states.refreshAfterReturn(caseFileId);
    } else {
      states.refresh(caseFileId);
    }
    settling.settle(caseFileId, reason, cause);
    changed.fire(new ClaimChanged(caseFileId, fact.valueOn(), cause, touched));
    caseChanged.fire(new CaseFileChanged(Set.of(caseFileId)));
  }
}
