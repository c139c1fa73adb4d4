package org.saldo.charge;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;

/** Where staff claim a fee or a cost by hand. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, SYSTEM})
public class ChargeDesk {

  private static final int MAX_REASON = 120;

  @Inject private CaseFiles caseFiles;
  @Inject private ClaimBook claims;
  @Inject private Charges charges;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * Claims a fee or a cost as of today.
   *
   * @param expectedOpen what the person saw as open on the receivable: a second click, or somebody
   *     else meanwhile, makes it another; null when nobody looked
   * @param reason what for, 1 to 120 characters; the debtor reads it
   */
  public Optional<Refusal> claim(
      UUID caseFile,
      UUID receivable,
      Component component,
      Money amount,
      Money expectedOpen,
      String reason) {
    return claim(caseFile, receivable, component, amount, expectedOpen, reason, false);
  }

  /**
   * The same.
   *
   * @param enforcement whether it is a cost of legal enforcement, against which a lump sum for late
   *     payment is credited
   */
  public Optional<Refusal> claim(
      UUID caseFile,
      UUID receivable,
      Component component,
      Money amount,
      Money expectedOpen,
      String reason,
      boolean enforcement) {
    Optional<CaseRef> found =
        caseFiles.byPublicId(caseFile).filter(c -> actor.scope().covers(c.creditorId()));
    if (found.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    if (component != Component.FEE && component != Component.COST) {
      return Refusal.because("charge.component.missing").on("component").asOptional();
    }
    String what = reason == null ? "" : reason.strip();
    if (what.isEmpty() || what.length() > MAX_REASON) {
      return Refusal.because("charge.reason.missing", MAX_REASON).on("reason").asOptional();
    }
    if (amount == null || !amount.isPositive()) {
      return Refusal.because("charge.amount.implausible").on("amount").asOptional();
    }
    Optional<OpenItem> item = claims.locked(found.get(), receivable);
    if (item.isEmpty()) {
      return Refusal.of("receivable.unknown");
    }
    if (expectedOpen != null && !item.get().open().equals(expectedOpen)) {
      return Refusal.of("changed.meanwhile");
    }
    return charges.claim(
        new Charge(
            found.get(),
            item.get().id(),
            component,
            amount,
            clock.today(),
            what,
            null,
            enforcement && component == Component.COST));
  }
}
