package org.saldo.payment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.Allocated;
import org.saldo.claim.AllocationRule;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimFact;
import org.saldo.identity.Keys;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;

/**
 * Undoes payments that were recorded by mistake, and records their money where it belongs. Both
 * stay visible; the books of their day say what they would say without the mistake.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PaymentMoves {

  /** What came in online or through an agency is tied to what the provider or the agency says. */
  private static final Set<PaymentWay> MOVABLE =
      Set.of(PaymentWay.BANK_TRANSFER, PaymentWay.DIRECT_DEBIT, PaymentWay.CASH, PaymentWay.OTHER);

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Payments payments;
  @Inject private CasePayments money;
  @Inject private ClaimBook claims;
  @Inject private CaseFiles caseFiles;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * Where a part of the money belongs.
   *
   * @param receivableIds what the payer named there
   */
  record Part(CaseRef caseFile, Money amount, List<Long> receivableIds) {

    Part {
      receivableIds = List.copyOf(receivableIds);
    }
  }

  /** What became of it: the payments that stand instead, or why nothing was done. */
  record Outcome(List<Recorded> instead, Refusal refusal) {

    Outcome {
      instead = List.copyOf(instead);
    }
  }

  /** Undoes a payment. */
  Optional<Refusal> reverse(Payment payment, String reason) {
    claims.locked(payment.creditorId(), payment.caseFileId());
    em.refresh(payment);
    Optional<Refusal> refusal = undo(payment, reason);
    if (refusal.isEmpty()) {
      audit.write("payment.reversed", "Payment", payment.id(), words(payment), reason);
    }
    return refusal;
  }

  /** Undoes a payment and records its money elsewhere; what is left over stays on its case. */
  Outcome move(Payment payment, List<Part> parts, String reason) {
    claims.locked(payment.creditorId(), payment.caseFileId());
    em.refresh(payment);
    Money moved = Money.sum(payment.amount().currency(), parts.stream().map(Part::amount).toList());
    if (moved.isGreaterThan(payment.amount())) {
      return new Outcome(
          List.of(), Refusal.because("payment.move.exceeds", moved, payment.amount()).on("amount"));
    }
    List<Part> all = new ArrayList<>(parts);
    Money rest = payment.amount().minus(moved);
    if (rest.isPositive()) {
      all.add(0, new Part(caseFiles.byId(payment.caseFileId()).orElseThrow(), rest, List.of()));
    }
    List<Money> originals = originals(payment, all);
    if (originals.stream().anyMatch(each -> each != null && !each.isPositive())) {
      return new Outcome(
          List.of(),
          Refusal.because("payment.amount.implausible", payment.original().currency())
              .on("amount"));
    }
    Optional<Refusal> refusal = undo(payment, reason);
    if (refusal.isPresent()) {
      return new Outcome(List.of(), refusal.get());
    }
    List<Recorded> instead = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      instead.add(payments.move(payment, anew(payment, all.get(i), originals.get(i), reason)));
    }
    audit.write(
        "payment.moved",
        "Payment",
        payment.id(),
        AuditWords.of(
            payment.number(), payment.amount(), instead.stream().map(Recorded::number).toList()),
        reason);
    return new Outcome(instead, null);
  }

  /** What of the money in its own currency goes with each part; nulls when it had none. */
  private static List<Money> originals(Payment payment, List<Part> parts) {
    Exchanged exchanged = payment.exchanged();
    List<Money> originals = new ArrayList<>();
    Money before = Money.zero(payment.amount().currency());
    for (Part part : parts) {
      Money after = before.plus(part.amount());
      originals.add(
          exchanged == null
              ? null
              : exchanged
                  .until(after, payment.amount())
                  .minus(exchanged.until(before, payment.amount())));
      before = after;
    }
    return originals;
  }

  private static NewPayment anew(Payment payment, Part part, Money original, String reason) {
    return new NewPayment(
        part.caseFile(),
        payment.way(),
        part.amount(),
        payment.receivedOn(),
        payment.reference(),
        part.receivableIds(),
        payment.documentId(),
        reason,
        original == null ? null : new Exchanged(original, payment.exchanged().way()));
  }

  /** Why the money of a payment cannot be recorded elsewhere; empty when it can. */
  Optional<Refusal> tied(Payment payment) {
    if (!MOVABLE.contains(payment.way())) {
      return Refusal.of("payment.move.way", payment.number());
    }
    return payments.refunded(payment)
        ? Refusal.of("payment.partly.refunded", payment.number())
        : Optional.empty();
  }

  private Optional<Refusal> undo(Payment payment, String reason) {
    Optional<Refusal> refusal = tied(payment).or(payment::reverse);
    if (refusal.isPresent()) {
      return refusal;
    }
    em.persist(new PaymentReversal(keys.next(), payment.id(), reason, clock.now(), actor.name()));
    em.flush();
    claims.reversed(
        new ClaimFact.Reversed(
            caseFiles.byId(payment.caseFileId()).orElseThrow(),
            payment.receivedOn(),
            payment.number(),
            payment.documentId(),
            payment.id(),
            payment.amount(),
            payment.way().place(),
            payment.original(),
            payment.reference(),
            payments.allocations(payment).stream().filter(a -> a.receivableId() != null).toList()));
    money.keep(
        payment.id(),
        List.of(new Allocated(null, null, payment.amount().negated(), AllocationRule.REVERSAL)),
        payment.receivedOn());
    return Optional.empty();
  }

  private static String words(Payment payment) {
    return AuditWords.of(payment.number(), payment.amount(), payment.reference());
  }
}
