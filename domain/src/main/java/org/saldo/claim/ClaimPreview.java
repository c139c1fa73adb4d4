package org.saldo.claim;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;

/**
 * What is open on a case over all value dates, and where a payment would go: for people who are
 * about to change it. Nothing is locked and nothing written.
 */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, SYSTEM})
public class ClaimPreview {

  @Inject private CaseFiles caseFiles;
  @Inject private ClaimAccounts accounts;
  @Inject private CurrentActor actor;

  /** The receivables of a case in scope, the oldest due first; none of any other case. */
  public List<OpenItem> items(UUID caseFile) {
    return inScope(caseFile).map(accounts::items).orElse(List.of());
  }

  /** Why there is nothing to be said of a payment; empty when there is. */
  public Optional<Refusal> check(UUID caseFile, Money amount) {
    Optional<CaseRef> found = inScope(caseFile);
    if (found.isEmpty()) {
      return Refusal.of("case.unknown");
    }
    String currency = found.get().currency();
    return amount != null && amount.isPositive() && amount.currency().equals(currency)
        ? Optional.empty()
        : Refusal.because("payment.amount.implausible", currency).on("amount").asOptional();
  }

  /**
   * Where a payment would go now; nowhere when {@link #check} refuses it.
   *
   * @param named receivables that the payer named; empty when none
   * @param on value date
   */
  public List<Allocated> allocation(
      UUID caseFile, Money amount, Collection<UUID> named, LocalDate on) {
    if (check(caseFile, amount).isPresent()) {
      return List.of();
    }
    List<Long> designated =
        items(caseFile).stream()
            .filter(i -> named.contains(i.publicId()))
            .map(OpenItem::id)
            .toList();
    return inScope(caseFile)
        .map(c -> accounts.preview(c, amount, designated, on))
        .orElse(List.of());
  }

  private Optional<CaseRef> inScope(UUID caseFile) {
    return caseFile == null
        ? Optional.empty()
        : caseFiles.byPublicId(caseFile).filter(c -> actor.scope().covers(c.creditorId()));
  }
}
