package org.saldo.adjustment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.AuditTrail;
import org.saldo.actor.AuditWords;
import org.saldo.actor.CurrentActor;
import org.saldo.approval.ApprovalDecided;
import org.saldo.approval.ApprovalState;
import org.saldo.approval.Approvals;
import org.saldo.approval.NewApproval;
import org.saldo.calendar.BusinessClock;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimBook;
import org.saldo.claim.ClaimFact;
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.receivable.OpenItem;

/** Adjusts claims: at once within the actor's own limit, else when somebody else approved. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Adjustments {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Approvals approvals;
  @Inject private ClaimBook claims;
  @Inject private CaseFiles caseFiles;
  @Inject private BusinessClock clock;
  @Inject private CurrentActor actor;
  @Inject private AuditTrail audit;
  @Inject private Event<AdjustmentEnded> ended;

  /** What became of a wish: the state it is in, or why there is none. */
  public record Outcome(UUID id, AdjustmentState state, Refusal refusal) {}

  /** Asks for an adjustment. */
  public Outcome ask(NewAdjustment wanted) {
    Optional<Refusal> refusal = check(wanted);
    if (refusal.isPresent()) {
      return new Outcome(null, null, refusal.get());
    }
    Adjustment adjustment =
        new Adjustment(
            keys.next(), PublicIds.next(), wanted, clock.today(), clock.now(), actor.name());
    em.persist(adjustment);
    em.flush();
    ApprovalState state =
        approvals.ask(
            new NewApproval(
                wanted.kind().approval(),
                adjustment.id(),
                wanted.caseFile().creditorId(),
                wanted.caseFile().id(),
                wanted.amount(),
                wanted.reason()));
    if (state == ApprovalState.APPROVED) {
      post(adjustment);
      return new Outcome(adjustment.publicId(), AdjustmentState.POSTED, null);
    }
    return new Outcome(adjustment.publicId(), AdjustmentState.PENDING, null);
  }

  /** What is waiting for approval of a component of a receivable. */
  private Money pending(long receivableId, Component component, String currency) {
    Number sum =
        em.createQuery(
                "SELECT SUM(a.amountMinor) FROM Adjustment a WHERE a.receivableId = :receivable"
                    + " AND a.component = :component AND a.state = :pending",
                Long.class)
            .setParameter("receivable", receivableId)
            .setParameter("component", component)
            .setParameter("pending", AdjustmentState.PENDING)
            .getSingleResult();
    return Money.ofMinor(sum == null ? 0 : sum.longValue(), currency);
  }

  private Optional<Refusal> check(NewAdjustment wanted) {
    if (wanted.reason() == null
        || wanted.reason().isBlank()
        || wanted.reason().length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    if (wanted.kind() == AdjustmentKind.CREDIT && wanted.component() != Component.PRINCIPAL) {
      return Refusal.because("adjustment.credit.principal").on("component").asOptional();
    }
    CaseRef caseFile = wanted.caseFile();
    Optional<OpenItem> item =
        claims.locked(caseFile.creditorId(), caseFile.id()).stream()
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
    Money left =
        item.get()
            .open(wanted.component())
            .minus(pending(wanted.receivableId(), wanted.component(), caseFile.currency()));
    return wanted.amount().isGreaterThan(left)
        ? Refusal.because("adjustment.exceeds.open", wanted.amount(), left)
            .on("amount")
            .asOptional()
        : Optional.empty();
  }

  void decided(@Observes ApprovalDecided decision) {
    boolean ours =
        List.of(AdjustmentKind.values()).stream()
            .anyMatch(kind -> kind.approval() == decision.kind());
    if (!ours) {
      return;
    }
    Adjustment adjustment = em.find(Adjustment.class, decision.subjectId());
    AdjustmentState state =
        switch (decision.state()) {
          case APPROVED -> AdjustmentState.POSTED;
          case REJECTED -> AdjustmentState.REJECTED;
          case WITHDRAWN -> AdjustmentState.WITHDRAWN;
          case PENDING -> throw new IllegalStateException("nothing was decided");
        };
    if (state == AdjustmentState.POSTED) {
      post(adjustment);
    } else {
      adjustment.dropped(state);
    }
    em.flush();
    ended.fire(new AdjustmentEnded(adjustment.publicId(), state));
  }

  /**
   * Takes effect today.
   *
   * @throws RefusedException {@code adjustment.exceeds.open} if less is open by now
   */
  private void post(Adjustment adjustment) {
    CaseRef caseFile = caseFiles.byId(adjustment.caseFileId()).orElseThrow();
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
    adjustment.posted(clock.today());
    em.flush();
    claims.adjusted(
        new ClaimFact.Adjusted(
            caseFile,
            clock.today(),
            adjustment.reason().length() > 120
                ? adjustment.reason().substring(0, 120)
                : adjustment.reason(),
            null,
            adjustment.receivableId(),
            adjustment.component(),
            adjustment.amount(),
            adjustment.kind().fact()));
    audit.write(
        "adjustment.posted",
        "CaseFile",
        caseFile.id(),
        AuditWords.of(adjustment.kind(), adjustment.component(), adjustment.amount()),
        adjustment.reason());
  }
}
