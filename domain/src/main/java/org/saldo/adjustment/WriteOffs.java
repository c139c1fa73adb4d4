package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimFact;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.receivable.OpenItem;

/**
 * Write-offs of a whole receivable or a whole case, all components.
 *
 * <p>What is open when it takes effect is written off: less where somebody paid meanwhile, and with
 * the interest that has grown; other than that never more than was asked for.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class WriteOffs implements AdjustmentWork {

  @Inject private ClaimBook claims;
  @Inject private PendingAdjustments pending;
  @Inject private BusinessClock clock;

  @Override
  public Set<AdjustmentKind> kinds() {
    return Set.of(AdjustmentKind.WRITE_OFF);
  }

  @Override
  public Optional<Refusal> check(NewAdjustment wanted) {
    List<OpenItem> items = open(wanted.caseFile(), wanted.receivableId());
    if (items.isEmpty()) {
      return Refusal.of("adjustment.nothing.open");
    }
    if (pending.any(wanted.caseFile().id(), wanted.receivableId())) {
      return Refusal.of("adjustment.pending");
    }
    Money open = sum(items, wanted.caseFile().currency());
    return open.equals(wanted.amount())
        ? Optional.empty()
        : Refusal.because("changed.meanwhile").on("amount").asOptional();
  }

  /** What is open of a receivable, or of the case where it is null, and can be written off. */
  private List<OpenItem> open(CaseRef caseFile, Long receivableId) {
    return claims.locked(caseFile.creditorId(), caseFile.id()).stream()
        .filter(item -> receivableId == null || item.id() == receivableId)
        .filter(item -> item.open().isPositive())
        .toList();
  }

  /** How much that is together. */
  Money openOf(CaseRef caseFile, Long receivableId) {
    return sum(open(caseFile, receivableId), caseFile.currency());
  }

  private static Money sum(List<OpenItem> items, String currency) {
    return Money.sum(currency, items.stream().map(OpenItem::open).toList());
  }

  @Override
  public void post(Adjustment adjustment, CaseRef caseFile) {
    List<OpenItem> items = open(caseFile, adjustment.receivableId());
    if (items.isEmpty()) {
      throw new RefusedException(Refusal.because("adjustment.nothing.open"));
    }
    Money open = sum(items, caseFile.currency());
    Money interest =
        Money.sum(caseFile.currency(), items.stream().map(OpenItem::interest).toList());
    if (open.minus(interest).isGreaterThan(adjustment.amount())) {
      throw new RefusedException(
          Refusal.because("adjustment.more.open", open, adjustment.amount()));
    }
    adjustment.amountsTo(open);
    claims.writtenOff(
        items.stream()
            .map(
                item ->
                    new ClaimFact.WrittenOff(
                        caseFile,
                        clock.today(),
                        adjustment.reference(),
                        null,
                        item.id(),
                        parts(item)))
            .toList());
  }

  private static Map<Component, Money> parts(OpenItem item) {
    Map<Component, Money> parts = new EnumMap<>(Component.class);
    for (Component component : Component.values()) {
      if (item.open(component).isPositive()) {
        parts.put(component, item.open(component));
      }
    }
    return parts;
  }
}
