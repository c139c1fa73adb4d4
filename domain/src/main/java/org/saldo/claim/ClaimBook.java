package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.CloseReason;
import org.saldo.creditor.ClaimedBy;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Ledger;
import org.saldo.money.Money;
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
  @Inject private CaseFiles caseFiles;
  @Inject private ClaimAccounts accounts;
  @Inject private OpenItems items;
  @Inject private ItemStates states;
  @Inject private TaxShares taxes;
  @Inject private PaidTimes paidTimes;
  @Inject private CaseSettling settling;
  @Inject private BusinessClock clock;
  @Inject private RestClearing rests;
  @Inject private Event<ClaimChanged> changed;
  @Inject private Event<MoneyReturned> returned;
  @Inject private Event<CaseFileChanged> caseChanged;

  /**
   * What is open on a case, claimed interest up to today with it, with nobody else posting for its
   * creditor until this ends.
   */
  public List<OpenItem> locked(long creditorId, long caseFileId) {
    ledger.lock(creditorId);
    caseFiles.byId(caseFileId).ifPresent(this::grow);
    return items.ofCase(caseFileId);
  }

  /** One of them. */
  public Optional<OpenItem> locked(CaseRef caseFile, UUID receivable) {
    return locked(caseFile.creditorId(), caseFile.id()).stream()
        .filter(item -> item.publicId().equals(receivable))
        .findFirst();
  }

  /**
   * One of them by its key.
   *
   * @param receivableId null for none
   */
  public Optional<OpenItem> locked(CaseRef caseFile, Long receivableId) {
    return locked(caseFile.creditorId(), caseFile.id()).stream()
        .filter(item -> receivableId != null && item.id() == receivableId)
        .findFirst();
  }

  /** More is open than before, also where the caller changes nothing then. */
  private void grow(CaseRef caseFile) {
    if (accounts.grow(caseFile)) {
      caseChanged.fire(new CaseFileChanged(Set.of(caseFile.id())));
    }
  }

  /** Posts what claimed interest has grown by up to today. */
  public void grown(CaseRef caseFile) {
    ledger.lock(caseFile.creditorId());
    grow(caseFile);
  }

  /** Takes money in and says where it went. */
  public List<Allocated> received(ClaimFact.Received fact) {
    ledger.lock(fact.caseFile().creditorId());
    ClaimAccounts.Placing placing = accounts.place(fact.caseFile(), fact.payment());
    if (rests.surplus(fact.caseFile(), placing, fact.valueOn())) {
      placing = accounts.place(fact.caseFile(), fact.payment());
    }
    ledger.post(MoneyPosting.of(fact, placing.parts()));
    MoneyPosting.inCurrency(fact).ifPresent(ledger::post);
    accounts.placed(placing, fact.payment(), fact.valueOn());
    rests.afterwards(fact.caseFile());
    follow(fact, placing.parts(), CloseReason.PAID, "PAYMENT_RECEIVED", false);
    return placing.parts();
  }

  /** Gives back what a payment had paid: the claim stands as if it had never been. */
  public void returned(ClaimFact.Returned fact) {
    gone(fact, EventKind.PAYMENT_RETURNED, fact.valueOn());
    returned.fire(
        new MoneyReturned(fact.caseFile(), fact.amount(), fact.receivedOn(), fact.valueOn()));
  }

  /** Undoes a payment that was recorded by mistake: the claim stands as if it had never been. */
  public void reversed(ClaimFact.Reversed fact) {
    gone(fact, EventKind.PAYMENT_REVERSED, clock.today());
  }

  /**
   * @param until first day on which what it had paid no longer stood as paid
   */
  private void gone(ClaimFact.Gone fact, EventKind kind, LocalDate until) {
    ledger.lock(fact.caseFile().creditorId());
    List<OpenItem> before = items.ofCase(fact.caseFile().id());
    rests.takeBack(
        fact.caseFile(), fact.allocations().stream().map(Allocated::receivableId).toList());
    accounts.follow(fact.caseFile());
    ledger.post(MoneyPosting.of(fact, kind));
    MoneyPosting.inCurrency(fact).ifPresent(ledger::post);
    paidTimes.hold(fact, until, before);
    follow(fact, fact.allocations(), CloseReason.PAID, kind.name(), true);
  }

  /**
   * Works a claim through because something decides otherwise about it than before: where a payment
   * goes, or what kind of claim it is. That is known already.
   *
   * @param valueOn from when on figures may differ
   */
  public void worksOtherwise(CaseRef caseFile, LocalDate valueOn, String cause) {
    ledger.lock(caseFile.creditorId());
    accounts.follow(caseFile);
    states.refresh(caseFile.id());
    settling.settle(caseFile.id(), CloseReason.PAID, cause);
    changed.fire(new ClaimChanged(caseFile.id(), valueOn, cause, Set.of()));
    caseChanged.fire(new CaseFileChanged(Set.of(caseFile.id())));
  }

  /** Gives back money that is on no claim. */
  public void refunded(ClaimFact.Refunded fact) {
    ledger.lock(fact.caseFile().creditorId());
    ledger.post(MoneyPosting.of(fact));
    caseChanged.fire(new CaseFileChanged(Set.of(fact.caseFile().id())));
  }

  /**
   * Claims the interest of receivables from a day on, not before default, where the creditor's
   * terms name what happened.
   */
  public void claimInterest(
      CaseRef caseFile, Collection<Long> receivables, ClaimedBy by, LocalDate on) {
    ledger.lock(caseFile.creditorId());
    List<Long> named = accounts.claimedBy(caseFile, receivables, by);
    if (!states.interestClaimed(named, on).isEmpty()) {
      accounts.follow(caseFile);
      changed.fire(new ClaimChanged(caseFile.id(), on, "INTEREST_CLAIMED", Set.copyOf(named)));
      caseChanged.fire(new CaseFileChanged(Set.of(caseFile.id())));
    }
  }

  /** Claims a fee or a cost. */
  public void charged(ClaimFact.Charged fact) {
    ledger.lock(fact.caseFile().creditorId());
    ledger.post(FactPosting.of(fact));
    accounts.follow(fact.caseFile());
    follow(fact, Set.of(fact.receivableId()), CloseReason.PAID, "CHARGED", false);
  }

  /** Takes a fee back, as of its value date. */
  public void feeReversed(ClaimFact.FeeReversed fact) {
    ledger.lock(fact.caseFile().creditorId());
    ledger.post(FactPosting.of(fact));
    accounts.follow(fact.caseFile());
    follow(fact, Set.of(fact.receivableId()), CloseReason.PAID, "FEE_REVERSED", false);
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
    accounts.follow(fact.caseFile());
    rests.afterwards(fact.caseFile());
    follow(fact, Set.of(fact.receivableId()), CloseReason.CREDITED, "ADJUSTED", false);
  }

  /**
   * Posts away what is left of a case and too small to be asked for by the rule of a day, as is
   * done where a payment leaves it; nothing where more is open.
   *
   * @return whether it was posted away
   */
  public boolean restCleared(CaseRef caseFile, LocalDate on) {
    ledger.lock(caseFile.creditorId());
    if (!rests.clear(caseFile, on)) {
      return false;
    }
    states.refresh(caseFile.id());
    CloseReason reason = accounts.paid(caseFile) ? CloseReason.PAID : CloseReason.CREDITED;
    settling.settle(caseFile.id(), reason, "ADJUSTED");
    changed.fire(new ClaimChanged(caseFile.id(), clock.today(), "ADJUSTED", Set.of()));
    caseChanged.fire(new CaseFileChanged(Set.of(caseFile.id())));
    return true;
  }

  /** Takes back what was posted by mistake; the caller has seen that it still stands. */
  public void corrected(ClaimFact.Corrected fact) {
    ledger.lock(fact.caseFile().creditorId());
    ledger.reverse(fact.caseFile().creditorId(), fact.event());
    accounts.follow(fact.caseFile());
    follow(fact, Set.of(fact.receivableId()), CloseReason.CREDITED, "ADJUSTED", false);
  }

  /**
   * Gives receivables of one case up as lost. The caller has seen, under {@link #locked}, that so
   * much is open.
   *
   * @param facts of one case, at least one
   */
  public void writtenOff(List<ClaimFact.WrittenOff> facts) {
    ClaimFact.WrittenOff first = facts.get(0);
    ledger.lock(first.caseFile().creditorId());
    for (ClaimFact.WrittenOff fact : facts) {
      Money principal =
          fact.parts().getOrDefault(Component.PRINCIPAL, Money.zero(fact.caseFile().currency()));
      ledger.post(
          FactPosting.writtenOff(
              fact, principal.isZero() ? List.of() : taxes.of(fact.receivableId(), principal)));
    }
    accounts.follow(first.caseFile());
    follow(
        first,
        facts.stream().map(ClaimFact.WrittenOff::receivableId).collect(Collectors.toSet()),
        CloseReason.WRITTEN_OFF,
        "ADJUSTED",
        false);
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
