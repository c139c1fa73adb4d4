package org.saldo.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.saldo.approval.ApprovalDecided;
import org.saldo.approval.ApprovalKind;
import org.saldo.approval.ApprovalState;
import org.saldo.approval.Approvals;
import org.saldo.approval.NewApproval;
import org.saldo.casefile.CaseFiles;
import org.saldo.charge.Charge;
import org.saldo.charge.Charges;
import org.saldo.ledger.Component;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;
import org.saldo.task.TaskKind;

/** Claims what agencies paid, at once or after somebody approved it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlacementCosts {

  private static final int MAX_REASON = 500;

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private Placements placements;
  @Inject private Agencies agencies;
  @Inject private CaseFiles caseFiles;
  @Inject private Charges charges;
  @Inject private Approvals approvals;
  @Inject private PlacementTasks tasks;

  /** The refusal of a reference that the placement has already. */
  public Optional<Refusal> duplicate(Placement placement, String reference) {
    return em.createQuery(
            "SELECT c FROM PlacementCost c WHERE c.placementId = :placement"
                + " AND c.referenceKey = :key",
            PlacementCost.class)
        .setParameter("placement", placement.id())
        .setParameter("key", References.key(reference))
        .getResultStream()
        .findFirst()
        .map(
            known ->
                Refusal.because("placement.cost.duplicate", known.reference(), known.amount())
                    .on("reference"));
  }

  /** Claims it from the debtor. */
  public Optional<Refusal> claim(Placement placement, PlacementCost cost) {
    Optional<Refusal> refusal =
        charges.claim(
            new Charge(
                caseFiles.byId(placement.caseFileId()).orElseThrow(),
                cost.receivableId(),
                Component.COST,
                cost.amount(),
                cost.valueOn(),
                placement.number() + " " + cost.reference(),
                cost.documentId(),
                true));
    if (refusal.isEmpty()) {
      record(placement, PlacementEventKind.COST_POSTED, cost, null);
    }
    return refusal;
  }

  /** Has somebody of the creditor's side look at a cost above the tariff. */
  public void warn(Placement placement, PlacementCost cost, TariffVerdict verdict) {
    String allowed = verdict.allowed() == null ? "?" : verdict.allowed().toString();
    tasks.raise(
        TaskKind.AGENCY_COST_ABOVE_TARIFF,
        placement,
        cost.reference() + ": " + cost.amount() + " > " + allowed);
  }

  /** Has somebody of the creditor's side decide. */
  public Optional<Refusal> ask(Placement placement, PlacementCost cost, String note) {
    record(placement, PlacementEventKind.COST_PENDING, cost, note);
    String agency = agencies.byId(placement.agencyId()).name();
    String reason =
        agency
            + ", "
            + placement.number()
            + ", "
            + cost.reference()
            + (note == null ? "" : ": " + note);
    ApprovalState state =
        approvals.ask(
            new NewApproval(
                ApprovalKind.AGENCY_COST,
                cost.id(),
                placement.creditorId(),
                placement.caseFileId(),
                cost.amount(),
                reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) : reason));
    if (state != ApprovalState.APPROVED) {
      return Optional.empty();
    }
    cost.decided(CostState.POSTED);
    return claim(placement, cost);
  }

  /**
   * Somebody decided: an approved cost is claimed also when the placement ended meanwhile, for the
   * agency had paid it before.
   */
  void decided(@Observes ApprovalDecided decision) {
    if (decision.kind() != ApprovalKind.AGENCY_COST) {
      return;
    }
    PlacementCost cost = em.find(PlacementCost.class, decision.subjectId());
    Placement placement = placements.byKey(cost.placementId());
    placements.lock(placement);
    if (decision.state() == ApprovalState.APPROVED) {
      cost.decided(CostState.POSTED);
      RefusedException.throwIf(claim(placement, cost));
    } else {
      cost.decided(CostState.REJECTED);
      record(placement, PlacementEventKind.COST_REJECTED, cost, decision.decision());
    }
  }

  private void record(
      Placement placement, PlacementEventKind kind, PlacementCost cost, String reason) {
    placements.record(placement, kind, List.of(cost.reference(), cost.amount().toString()), reason);
  }
}
