package org.saldo.payment;

import static org.saldo.actor.Roles.ACCOUNTANT;
import static org.saldo.actor.Roles.SUPERVISOR;
import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.Allocated;
import org.saldo.claim.AllocationRule;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.PlacingCheck;
import org.saldo.claim.PlacingGround;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.receivable.OpenItems;

/**
 * Where staff put right what was recorded wrongly: a payment that never was, one that belongs to
 * another case, and money that went elsewhere than it should.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ACCOUNTANT, SYSTEM})
public class PaymentCorrection {

  private static final int MAX_REASON = 500;
  private static final int MAX_PARTS = 50;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private CaseFiles caseFiles;
  @Inject private OpenItems items;
  @Inject private PaymentMoves moves;
  @Inject private Placings placings;
  @Inject private CasePayments money;
  @Inject private PlacingCheck check;
  @Inject private ClaimBook claims;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;

  /**
   * Where money belongs.
   *
   * @param caseNumber of the same creditor and currency
   * @param amount more than zero
   * @param receivables numbers of what the payer named there; empty when nothing
   */
  public record Target(String caseNumber, Money amount, List<String> receivables) {

    public Target {
      receivables = List.copyOf(receivables);
    }
  }

  /**
   * What a person wants a part of a payment to pay.
   *
   * @param receivable number
   * @param component null for the order inside the receivable
   * @param amount more than zero; null where the payer named the receivable and no amount
   */
  public record Wanted(String receivable, Component component, Money amount) {}

  /** The payments that stand instead, or why nothing was done. */
  public record Outcome(List<Recorded> instead, Refusal refusal) {

    public Outcome {
      instead = List.copyOf(instead);
    }

    static Outcome refused(Refusal refusal) {
      return new Outcome(List.of(), refusal);
    }
  }

  /**
   * Undoes a payment that was recorded by mistake; its reference may be recorded again.
   *
   * @param reason 1 to 500 characters
   */
  public Optional<Refusal> reverse(UUID payment, String reason) {
    Optional<Refusal> wrong = reason(reason);
    if (wrong.isPresent()) {
      return wrong;
    }
    return inScope(payment)
        .map(known -> moves.reverse(known, reason.strip()))
        .orElseGet(() -> Refusal.of("payment.unknown"));
  }

  /** Moves a payment, or parts of it, to other cases of its creditor. */
  public Outcome move(UUID payment, List<Target> targets, String reason) {
    Optional<Refusal> wrong = reason(reason);
    if (wrong.isPresent()) {
      return Outcome.refused(wrong.get());
    }
    Optional<Payment> known = inScope(payment);
    if (known.isEmpty()) {
      return Outcome.refused(Refusal.because("payment.unknown"));
    }
    if (targets.isEmpty() || targets.size() > MAX_PARTS) {
      return Outcome.refused(Refusal.because("payment.move.nothing").on("caseNumber"));
    }
    List<PaymentMoves.Part> parts = new ArrayList<>();
    for (Target target : targets) {
      Optional<CaseRef> found =
          caseFiles
              .byNumber(target.caseNumber() == null ? "" : target.caseNumber().strip())
              .filter(c -> actor.scope().covers(c.creditorId()));
      Optional<Refusal> refusal = check(known.get(), target, found);
      if (refusal.isPresent()) {
        return Outcome.refused(refusal.get());
      }
      List<Long> named = named(found.get(), target.receivables());
      if (named.size() != target.receivables().size()) {
        return Outcome.refused(Refusal.because("receivable.unknown").on("receivables"));
      }
      parts.add(new PaymentMoves.Part(found.get(), target.amount(), named));
    }
    PaymentMoves.Outcome outcome = moves.move(known.get(), parts, reason.strip());
    return new Outcome(outcome.instead(), outcome.refusal());
  }

  private static Optional<Refusal> check(Payment payment, Target target, Optional<CaseRef> found) {
    if (found.isEmpty()) {
      return Refusal.because("case.unknown").on("caseNumber").asOptional();
    }
    CaseRef caseFile = found.get();
    if (caseFile.creditorId() != payment.creditorId()
        || !caseFile.currency().equals(payment.amount().currency())) {
      return Refusal.because("payment.move.creditor", caseFile.number())
          .on("caseNumber")
          .asOptional();
    }
    if (caseFile.id() == payment.caseFileId()) {
      return Refusal.because("payment.move.same", caseFile.number()).on("caseNumber").asOptional();
    }
    return target.amount() == null
            || !target.amount().isPositive()
            || !target.amount().currency().equals(caseFile.currency())
        ? Refusal.because("payment.amount.implausible", caseFile.currency())
            .on("amount")
            .asOptional()
        : Optional.empty();
  }

  /**
   * Says where a payment goes; refused where the law leaves it to the payer.
   *
   * @param ground {@code BY_RULE} takes the former word back and names nothing
   * @param parts what is not named goes by the rules
   * @param reason 1 to 500 characters
   */
  public Optional<Refusal> place(
      UUID payment, PlacingGround ground, List<Wanted> parts, String reason) {
    Optional<Refusal> wrong = reason(reason);
    if (wrong.isPresent()) {
      return wrong;
    }
    if (ground == null) {
      return Refusal.because("placing.ground").on("ground").asOptional();
    }
    Optional<Payment> known = inScope(payment);
    if (known.isEmpty()) {
      return Refusal.of("payment.unknown");
    }
    claims.locked(known.get().creditorId(), known.get().caseFileId());
    em.refresh(known.get());
    Optional<Refusal> refusal = known.get().gone().or(() -> amounts(known.get(), ground, parts));
    return refusal.isPresent() ? refusal : place(known.get(), ground, parts, reason.strip());
  }

  private Optional<Refusal> place(
      Payment payment, PlacingGround ground, List<Wanted> parts, String reason) {
    CaseRef caseFile = caseFiles.byId(payment.caseFileId()).orElseThrow();
    List<OpenItem> all = items.ofCase(caseFile.id());
    List<Placings.PlacedPart> placed = new ArrayList<>();
    for (Wanted part : parts) {
      Optional<OpenItem> item =
          all.stream().filter(i -> i.number().equals(part.receivable())).findFirst();
      if (item.isEmpty()) {
        return Refusal.because("receivable.unknown").on("parts").asOptional();
      }
      placed.add(new Placings.PlacedPart(item.get().id(), part.component(), part.amount()));
    }
    Optional<Refusal> refusal =
        check.refusal(
            caseFile,
            payment.id(),
            ground,
            ground == PlacingGround.NAMED
                ? placed.stream().map(Placings.PlacedPart::receivable).toList()
                : money.named(payment.id()),
            ground == PlacingGround.NAMED
                ? List.of()
                : placed.stream().map(PaymentCorrection::fixed).toList());
    if (refusal.isPresent()) {
      return refusal;
    }
    placings.keep(payment.id(), ground, placed, reason);
    claims.worksOtherwise(caseFile, payment.receivedOn(), "PAYMENT_PLACED");
    audit.write(
        "payment.placed",
        "Payment",
        payment.id(),
        AuditWords.of(
            payment.number(),
            ground,
            parts.stream().map(Wanted::receivable).collect(Collectors.joining(" "))),
        reason);
    return Optional.empty();
  }

  private static Allocated fixed(Placings.PlacedPart part) {
    return new Allocated(
        part.receivable(), part.component(), part.amount(), AllocationRule.BY_PERSON);
  }

  private static Optional<Refusal> amounts(
      Payment payment, PlacingGround ground, List<Wanted> parts) {
    if ((ground == PlacingGround.BY_RULE) != parts.isEmpty() || parts.size() > MAX_PARTS) {
      return Refusal.because("placing.nothing").on("parts").asOptional();
    }
    boolean named = ground == PlacingGround.NAMED;
    String currency = payment.amount().currency();
    boolean wrong =
        parts.stream()
            .anyMatch(
                p ->
                    named
                        ? p.amount() != null || p.component() != null
                        : p.amount() == null
                            || !p.amount().isPositive()
                            || !p.amount().currency().equals(currency));
    if (wrong) {
      return Refusal.because("payment.amount.implausible", currency).on("parts").asOptional();
    }
    if (named) {
      return Optional.empty();
    }
    Money sum = Money.sum(currency, parts.stream().map(Wanted::amount).toList());
    return sum.isGreaterThan(payment.amount())
        ? Refusal.because("placing.exceeds.payment", sum, payment.amount()).on("parts").asOptional()
        : Optional.empty();
  }

  private List<Long> named(CaseRef caseFile, List<String> numbers) {
    return items.ofCase(caseFile.id()).stream()
        .filter(item -> numbers.contains(item.number()))
        .map(OpenItem::id)
        .toList();
  }

  private Optional<Payment> inScope(UUID payment) {
    return em.createQuery("SELECT p FROM Payment p WHERE p.publicId = :id", Payment.class)
        .setParameter("id", payment)
        .getResultStream()
        .filter(p -> actor.scope().covers(p.creditorId()))
        .findFirst();
  }

  private static Optional<Refusal> reason(String reason) {
    return reason == null || reason.isBlank() || reason.strip().length() > MAX_REASON
        ? Refusal.because("reason.missing").on("reason").asOptional()
        : Optional.empty();
  }
}
