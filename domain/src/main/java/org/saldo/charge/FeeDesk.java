package org.saldo.charge;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/** Where staff charge by rule: the rule says how much, and whether at all. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, SYSTEM})
public class FeeDesk {

  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private ClaimBook claims;
  @Inject private RuleFees fees;
  @Inject private CurrentActor actor;
  @Inject private BusinessClock clock;

  /**
   * What the rules that fit would charge today on what is open and in default; none out of scope.
   */
  public List<ProposedFee> proposals(UUID caseFile) {
    LocalDate today = clock.today();
    List<ProposedFee> proposed = new ArrayList<>();
    for (CaseRef found : found(caseFile).stream().toList()) {
      FeeBackground known = fees.background(found, today);
      for (OpenItem item : items.ofCase(found.id())) {
        if (item.defaultSince() != null && item.open().isPositive()) {
          for (FeeRuleVersion rule : fees.fitting(known, item)) {
            proposed.add(proposal(item, rule, fees.decide(known, item, rule)));
          }
        }
      }
    }
    return proposed;
  }

  private static ProposedFee proposal(OpenItem item, FeeRuleVersion rule, FeeDecision decision) {
    return new ProposedFee(
        item.publicId(),
        item.number(),
        rule.rule().key(),
        rule.rule().kind(),
        rule.rule().name(),
        decision.amount(),
        decision.why());
  }

  /**
   * Charges what a rule says, as of today.
   *
   * @param expectedOpen what the person saw as open on the receivable; null when nobody looked
   */
  public Optional<Refusal> charge(UUID caseFile, UUID receivable, String rule, Money expectedOpen) {
    Optional<CaseRef> found = found(caseFile);
    if (found.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    Optional<OpenItem> item = claims.locked(found.get(), receivable);
    if (item.isEmpty()) {
      return Refusal.of("receivable.unknown");
    }
    if (expectedOpen != null && !item.get().open().equals(expectedOpen)) {
      return Refusal.of("changed.meanwhile");
    }
    if (item.get().defaultSince() == null) {
      return Refusal.of("charge.before.default", item.get().number());
    }
    FeeBackground known = fees.background(found.get(), clock.today());
    return fees.fitting(known, item.get()).stream()
        .filter(v -> v.rule().key().equals(rule))
        .findFirst()
        .map(version -> fees.charge(known, item.get(), version))
        .orElseGet(() -> Refusal.because("fee.rule.unfit").on("rule").asOptional());
  }

  private Optional<CaseRef> found(UUID caseFile) {
    return caseFiles.byPublicId(caseFile).filter(c -> actor.scope().covers(c.creditorId()));
  }
}
