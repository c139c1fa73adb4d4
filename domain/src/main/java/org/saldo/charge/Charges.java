package org.saldo.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimFact;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;

/** Claims fees and costs, never before default. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Charges {

  @Inject private ClaimBook claims;
  @Inject private LumpSums lumpSums;
  @Inject private AuditTrail audit;

  /** Claims it; the refusal says why not. */
  public Optional<Refusal> claim(Charge charge) {
    Optional<OpenItem> found =
        claims.locked(charge.caseFile().creditorId(), charge.caseFile().id()).stream()
            .filter(item -> item.id() == charge.receivableId())
            .findFirst();
    Optional<Refusal> refusal = check(charge, found);
    if (refusal.isPresent()) {
      return refusal;
    }
    claims.charged(
        new ClaimFact.Charged(
            charge.caseFile(),
            charge.valueOn(),
            charge.reference(),
            charge.documentId(),
            charge.receivableId(),
            charge.component(),
            charge.amount()));
    audit.write(
        "charge.claimed",
        "Receivable",
        charge.receivableId(),
        AuditWords.of(charge.component(), charge.amount(), charge.reference()),
        null);
    if (charge.enforcement()) {
      lumpSums.beside(charge);
    }
    return Optional.empty();
  }

  private static Optional<Refusal> check(Charge charge, Optional<OpenItem> found) {
    if (found.isEmpty()) {
      return Refusal.of("receivable.unknown");
    }
    OpenItem item = found.get();
    if (!charge.amount().isPositive()
        || !charge.amount().currency().equals(item.principal().currency())) {
      return Refusal.because("charge.amount.implausible").on("amount").asOptional();
    }
    if (item.defaultSince() == null || charge.valueOn().isBefore(item.defaultSince())) {
      return Refusal.of("charge.before.default", item.number());
    }
    return Optional.empty();
  }
}
