package org.saldo.adjustment;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.saldo.actor.CurrentActor;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimTransfers;
import org.saldo.claim.Correctable;
import org.saldo.claim.Corrections;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;

/** Where staff ask for an adjustment. Deciding is done where all approvals are. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, SYSTEM})
public class AdjustmentDesk {

  private static final String UNKNOWN = "case.unknown";

  @Inject private CaseFiles caseFiles;
  @Inject private ClaimBook claims;
  @Inject private Adjustments adjustments;
  @Inject private WriteOffs writeOffs;
  @Inject private Corrections corrections;
  @Inject private ClaimTransfers transfers;
  @Inject private Allowances allowances;
  @Inject private CurrentActor actor;

  /**
   * Asks for an adjustment as of the day it is approved.
   *
   * @param expectedOpen what the person saw as open of the component, so that a second click or
   *     somebody else meanwhile is noticed; null when nobody looked
   */
  public Adjustments.Outcome ask(
      UUID caseFile,
      UUID receivable,
      AdjustmentKind kind,
      Component component,
      Money amount,
      Money expectedOpen,
      String reason) {
    if (kind == null || component == null || !kind.isOfPart()) {
      return refused("adjustment.kind.missing");
    }
    return onItem(
        caseFile,
        receivable,
        item -> item.open(component),
        expectedOpen,
        (found, item) ->
            new NewAdjustment(found, item.id(), kind, component, amount, stripped(reason)));
  }

  /**
   * Asks for a write-off of all that is open.
   *
   * @param receivable null for the whole case
   * @param expectedOpen what the person saw as open of it; null when nobody looked
   */
  public Adjustments.Outcome writeOff(
      UUID caseFile, UUID receivable, Money expectedOpen, String reason) {
    Optional<CaseRef> found = inScope(caseFile);
    if (found.isEmpty()) {
      return refused(UNKNOWN);
    }
    Optional<Long> item =
        receivable == null
            ? Optional.empty()
            : claims.locked(found.get(), receivable).map(OpenItem::id);
    if (receivable != null && item.isEmpty()) {
      return refused("receivable.unknown");
    }
    Money open = writeOffs.openOf(found.get(), item.orElse(null));
    if (expectedOpen != null && !open.equals(expectedOpen)) {
      return refused("changed.meanwhile");
    }
    return adjustments.ask(
        new NewAdjustment(
            found.get(),
            item.orElse(null),
            AdjustmentKind.WRITE_OFF,
            null,
            open,
            stripped(reason)));
  }

  /**
   * Asks to mark a receivable doubtful and to write down a percentage of its net principal, in
   * place of what stands; or to end both.
   *
   * @param percent above 0, at most 100; 0 releases what stands
   * @param expectedOpen what the person saw as open principal; null when nobody looked
   */
  public Adjustments.Outcome doubt(
      UUID caseFile, UUID receivable, BigDecimal percent, Money expectedOpen, String reason) {
    if (percent == null) {
      return new Adjustments.Outcome(
          null, null, Refusal.because("allowance.percent").on("percent"));
    }
    return onItem(
        caseFile,
        receivable,
        OpenItem::principal,
        expectedOpen,
        (found, item) ->
            NewAdjustment.allowance(
                found, item.id(), percent, allowances.worth(item, percent), stripped(reason)));
  }

  /** What of a case can be taken back, the newest first; empty when out of scope. */
  public List<Correctable> correctable(UUID caseFile) {
    return inScope(caseFile).map(corrections::of).orElse(List.of());
  }

  /**
   * Asks to take back a fee, cost, waiver, credit or the write-off of a receivable that was a
   * mistake.
   *
   * @param event public id of the business event
   */
  public Adjustments.Outcome correct(UUID caseFile, UUID event, String reason) {
    Optional<CaseRef> found = inScope(caseFile);
    if (found.isEmpty()) {
      return refused(UNKNOWN);
    }
    claims.locked(found.get().creditorId(), found.get().id());
    Optional<Correctable> mistake =
        corrections.of(found.get()).stream().filter(c -> c.id().equals(event)).findFirst();
    if (mistake.isEmpty()) {
      return refused("adjustment.taken.back");
    }
    return adjustments.ask(NewAdjustment.correction(found.get(), mistake.get(), stripped(reason)));
  }

  /**
   * Asks to take a receivable to the case of another debtor of the same creditor.
   *
   * @param target number of the other case
   * @param keepsDefault the debtor there is the same person or has taken the debt over: default,
   *     interest, fees and costs go along
   * @param takesMoney what was paid on it goes along
   * @param expectedOpen what the person saw as open of it; null when nobody looked
   */
  public Adjustments.Outcome transfer(
      UUID caseFile,
      UUID receivable,
      String target,
      boolean keepsDefault,
      boolean takesMoney,
      Money expectedOpen,
      String reason) {
    Optional<CaseRef> to =
        Optional.ofNullable(target)
            .map(String::strip)
            .flatMap(caseFiles::byNumber)
            .filter(c -> actor.scope().covers(c.creditorId()));
    if (to.isEmpty()) {
      return new Adjustments.Outcome(
          null, null, Refusal.because("transfer.case.unknown", target).on("target"));
    }
    return onItem(
        caseFile,
        receivable,
        OpenItem::open,
        expectedOpen,
        (found, item) ->
            NewAdjustment.transfer(
                found,
                item.id(),
                new NewAdjustment.Target(to.get(), keepsDefault, takesMoney),
                transfers.worth(found, item.id()),
                stripped(reason)));
  }

  /**
   * Asks for something about a receivable, unless it is another by now than the person saw.
   *
   * @param seen what of it the person saw
   * @param expected null when nobody looked
   */
  private Adjustments.Outcome onItem(
      UUID caseFile,
      UUID receivable,
      Function<OpenItem, Money> seen,
      Money expected,
      BiFunction<CaseRef, OpenItem, NewAdjustment> wish) {
    Optional<CaseRef> found = inScope(caseFile);
    if (found.isEmpty()) {
      return refused(UNKNOWN);
    }
    Optional<OpenItem> item = claims.locked(found.get(), receivable);
    if (item.isEmpty()) {
      return refused("receivable.unknown");
    }
    if (expected != null && !seen.apply(item.get()).equals(expected)) {
      return refused("changed.meanwhile");
    }
    return adjustments.ask(wish.apply(found.get(), item.get()));
  }

  private Optional<CaseRef> inScope(UUID caseFile) {
    return caseFiles.byPublicId(caseFile).filter(c -> actor.scope().covers(c.creditorId()));
  }

  private static String stripped(String reason) {
    return reason == null ? null : reason.strip();
  }

  private static Adjustments.Outcome refused(String code) {
    return new Adjustments.Outcome(null, null, Refusal.because(code));
  }
}
