package org.saldo.adjustment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
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
import org.saldo.identity.Keys;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Adjusts claims: at once within the actor's own limit, else when somebody else approved. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Adjustments {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private Keys keys;
  @Inject private Approvals approvals;
  @Inject private Instance<AdjustmentWork> works;
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
                wanted.reason(),
                wanted.ruleBy()));
    if (state == ApprovalState.APPROVED) {
      post(adjustment);
      return new Outcome(adjustment.publicId(), AdjustmentState.POSTED, null);
    }
    return new Outcome(adjustment.publicId(), AdjustmentState.PENDING, null);
  }

  private Optional<Refusal> check(NewAdjustment wanted) {
    if (wanted.reason() == null
        || wanted.reason().isBlank()
        || wanted.reason().length() > MAX_REASON) {
      return Refusal.because("reason.missing").on("reason").asOptional();
    }
    return work(wanted.kind()).check(wanted);
  }

  private AdjustmentWork work(AdjustmentKind kind) {
    return works.stream().filter(w -> w.kinds().contains(kind)).findFirst().orElseThrow();
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
   * @throws RefusedException if the claim is another by now
   */
  private void post(Adjustment adjustment) {
    CaseRef caseFile = caseFiles.byId(adjustment.caseFileId()).orElseThrow();
    adjustment.posted(clock.today());
    em.flush();
    work(adjustment.kind()).post(adjustment, caseFile);
    audit.write(
        "adjustment.posted",
        "CaseFile",
        caseFile.id(),
        AuditWords.of(adjustment.kind(), adjustment.component(), adjustment.amount()),
        adjustment.reason());
  }
}
