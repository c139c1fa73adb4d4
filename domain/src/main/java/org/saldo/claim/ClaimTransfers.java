package org.saldo.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.saldo.casefile.CaseFileChanged;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.CloseReason;
import org.saldo.casefile.Holds;
import org.saldo.ledger.ClaimAccount;
import org.saldo.ledger.Component;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.Ledger;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.ItemStates;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.ReceivableStatus;

/**
 * Takes a receivable to the case of another debtor, as if it had always been there: what was ever
 * asked for of it goes to the same value dates, and interest and payments of both cases are worked
 * out anew. What the old case said on each day stays visible as entries and their opposites.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ClaimTransfers {

  private static final Set<ReceivableStatus> FREE =
      Set.of(ReceivableStatus.NOT_DUE, ReceivableStatus.OPEN, ReceivableStatus.SETTLED);

  /** What a debtor owes only because of default. */
  private static final Set<Component> CHARGES =
      Set.of(Component.INTEREST, Component.FEE, Component.COST);

  @Inject private Ledger ledger;
  @Inject private CaseFiles caseFiles;
  @Inject private ClaimReader reader;
  @Inject private ClaimAccounts accounts;
  @Inject private ItemStates states;
  @Inject private Holds holds;
  @Inject private RestClearing rests;
  @Inject private CaseSettling settling;
  @Inject private Instance<MoneyMoves> money;
  @Inject private Event<ReceivableMoved> moved;
  @Inject private Event<ClaimChanged> changed;
  @Inject private Event<CaseFileChanged> caseChanged;

  /**
   * A receivable that goes.
   *
   * @param keepsDefault the debtor is the same person, or has taken over the debt: default,
   *     interest, fees and costs go along; else the new debtor is not in default yet
   * @param takesMoney what was paid on it goes along; else it pays what else is open on the old
   *     case
   * @param reason 1 to 500 characters
   */
  public record Transfer(
      CaseRef from,
      OpenItem item,
      CaseRef to,
      boolean keepsDefault,
      boolean takesMoney,
      String reason) {}

  /** Why it cannot go; empty when it can. The caller has locked the books. */
  public Optional<Refusal> check(Transfer wanted) {
    CaseRef from = wanted.from();
    CaseRef to = wanted.to();
    if (from.id() == to.id()) {
      return Refusal.because("transfer.same.case").on("target").asOptional();
    }
    if (from.creditorId() != to.creditorId() || !from.currency().equals(to.currency())) {
      return Refusal.because("transfer.case.unfit", to.number()).on("target").asOptional();
    }
    if (!FREE.contains(wanted.item().status())) {
      return Refusal.of("transfer.receivable.busy", wanted.item().number());
    }
    CaseClaim claim = reader.of(from);
    List<ClaimAccount.Movement> facts = facts(claim, wanted.item().id());
    if (sum(facts.stream().filter(m -> m.kind() == EventKind.CLAIM_WRITTEN_OFF).toList()) != 0
        || claim.revived().containsKey(wanted.item().id())) {
      return Refusal.of("transfer.written.off", wanted.item().number());
    }
    if (!wanted.keepsDefault()) {
      for (Component component : CHARGES) {
        if (sum(facts.stream().filter(m -> m.component() == component).toList()) != 0) {
          return Refusal.of("transfer.charges.stand", wanted.item().number());
        }
      }
    }
    return wanted.takesMoney()
        ? paid(claim, wanted.item().id()).keySet().stream()
            .flatMap(payment -> money.get().tied(payment).stream())
            .findFirst()
        : Optional.empty();
  }

  /** What was ever asked for of a receivable, whatever was paid; without a sign. */
  public Money worth(CaseRef caseFile, long receivableId) {
    long minor = sum(facts(reader.of(caseFile), receivableId));
    return Money.ofMinor(Math.abs(minor), caseFile.currency());
  }

  /** Takes it there; the caller has checked, with the books locked ever since. */
  public void transfer(Transfer transfer) {
    CaseRef from = transfer.from();
    CaseRef to = transfer.to();
    long id = transfer.item().id();
    rests.takeBack(from, List.of(id));
    CaseClaim claim = reader.of(from);
    Map<Long, Money> paid = paid(claim, id);
    postFacts(transfer, facts(claim, id));
    claim
        .posted()
        .getOrDefault(id, Map.of())
        .forEach(
            (day, interest) ->
                ledger.post(FactPosting.interest(from, id, day, interest.negated())));
    states.moves(id, to.id(), transfer.keepsDefault());
    holds.follow(id, to.id());
    moved.fire(new ReceivableMoved(id, from.id(), to.id()));
    accounts.follow(from);
    if (transfer.takesMoney()) {
      paid.forEach(
          (payment, amount) -> money.get().move(payment, amount, to, id, transfer.reason()));
    }
    accounts.follow(to);
    rests.afterwards(to);
    LocalDate since = transfer.item().issuedOn();
    tell(from, CloseReason.SETTLED, since, id);
    tell(to, CloseReason.PAID, since, id);
  }

  private void tell(CaseRef caseFile, CloseReason reason, LocalDate since, long receivableId) {
    String cause = EventKind.CLAIM_TRANSFERRED.name();
    states.refresh(caseFile.id());
    settling.settle(caseFile.id(), reason, cause);
    changed.fire(new ClaimChanged(caseFile.id(), since, cause, Set.of(receivableId)));
    caseChanged.fire(new CaseFileChanged(Set.of(caseFile.id())));
  }

  private void postFacts(Transfer transfer, List<ClaimAccount.Movement> facts) {
    Map<LocalDate, Map<Component, Money>> days = new TreeMap<>();
    for (ClaimAccount.Movement fact : facts) {
      if (transfer.keepsDefault() || fact.component() == Component.PRINCIPAL) {
        days.computeIfAbsent(fact.valueOn(), day -> new EnumMap<>(Component.class))
            .merge(
                fact.component(),
                Money.ofMinor(fact.minor(), transfer.from().currency()),
                Money::plus);
      }
    }
    days.forEach(
        (day, parts) -> {
          parts.values().removeIf(Money::isZero);
          if (!parts.isEmpty()) {
            long id = transfer.item().id();
            ledger.post(
                FactPosting.transferred(transfer.from(), transfer.to(), id, day, negated(parts)));
            ledger.post(FactPosting.transferred(transfer.to(), transfer.from(), id, day, parts));
          }
        });
  }

  private static Map<Component, Money> negated(Map<Component, Money> parts) {
    Map<Component, Money> negated = new EnumMap<>(Component.class);
    parts.forEach((component, amount) -> negated.put(component, amount.negated()));
    return negated;
  }

  /** Every line of the books that made more or less of the receivable owed. */
  private static List<ClaimAccount.Movement> facts(CaseClaim claim, long receivableId) {
    return claim.changes().stream().filter(m -> m.receivableId() == receivableId).toList();
  }

  private static long sum(List<ClaimAccount.Movement> movements) {
    return movements.stream().mapToLong(ClaimAccount.Movement::minor).sum();
  }

  /** What of payments stands on the receivable, by key of the payment. */
  private static Map<Long, Money> paid(CaseClaim claim, long receivableId) {
    Map<Long, Money> paid = new TreeMap<>();
    for (MoneyIn.Receipt receipt : claim.receipts()) {
      receipt.placed().stream()
          .filter(part -> receipt.stays() && part.receivableId() == receivableId)
          .forEach(part -> paid.merge(receipt.key(), part.amount(), Money::plus));
    }
    return paid;
  }
}
