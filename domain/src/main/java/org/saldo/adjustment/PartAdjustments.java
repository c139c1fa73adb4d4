package org.saldo.adjustment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

/** Waivers and credits: an amount of one component. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PartAdjustments implements AdjustmentWork {

  @Inject private ClaimBook claims;
  @Inject private PendingAdjustments pending;
  @Inject private BusinessClock clock;

  @Override
  public Set<AdjustmentKind> kinds() {
    return Set.of(AdjustmentKind.WAIVER, AdjustmentKind.CREDIT);
  }

  @Override
  public Optional<Refusal> check(NewAdjustment wanted) {
    if (wanted.component() == null) {
      return Refusal.because("adjustment.kind.missing").on("component").asOptional();
    }
    if (wanted.kind() == AdjustmentKind.CREDIT && wanted.component() != Component.PRINCIPAL) {
      return Refusal.because("adjustment.credit.principal").on("component").asOptional();
    }
    CaseRef caseFile = wanted.caseFile();
    Optional<OpenItem> item =
        wanted.receivableId() == null
            ? Optional.empty()
            : claims.locked(caseFile.creditorId(), caseFile.id()).stream()
                .filter(i -> i.id() == wanted.receivableId())
                .findFirst();
    if (item.isEmpty()) {
      return Refusal.of("receivable.unknown");
    }
    if (wanted.amount() == null
        || !wanted.amount().isPositive()
        || !wanted.amount().currency().equals(caseFile.currency())) {
      return Refusal.because("adjustment.amount.implausible").on("amount").asOptional();
    }
    if (pending.writesOff(caseFile.id(), wanted.receivableId())) {
      return Refusal.of("adjustment.pending");
    }
    Money left =
        item.get()
            .open(wanted.component())
            .minus(pending.of(wanted.receivableId(), wanted.component(), caseFile.currency()));
    return wanted.amount().isGreaterThan(left)
        ? Refusal.because("adjustment.exceeds.open", wanted.amount(), left)
            .on("amount")
            .asOptional()
        : Optional.empty();
  }

  @Override
  public void post(Adjustment adjustment, CaseRef caseFile) {
    Money open =
        claims.locked(caseFile.creditorId(), caseFile.id()).stream()
            .filter(i -> i.id() == adjustment.receivableId())
            .map(i -> i.open(adjustment.component()))
            .findFirst()
            .orElseThrow();
    if (adjustment.amount().isGreaterThan(open)) {
      throw new RefusedException(
          Refusal.because("adjustment.exceeds.open", adjustment.amount(), open));
    }
    claims.adjusted(
        new ClaimFact.Adjusted(
            caseFile,
            clock.today(),
            adjustment.reference(),
            null,
            adjustment.receivableId(),
            adjustment.component(),
            adjustment.amount(),
            adjustment.kind() == AdjustmentKind.CREDIT
                ? ClaimFact.Adjusted.Kind.CREDITED
                : ClaimFact.Adjusted.Kind.WAIVED));
  }
}
