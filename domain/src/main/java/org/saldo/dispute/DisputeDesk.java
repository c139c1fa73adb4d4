package org.saldo.dispute;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.saldo.actor.CurrentActor;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.AdjustmentState;
import org.saldo.adjustment.Adjustments;
import org.saldo.adjustment.NewAdjustment;
import org.saldo.casefile.CaseFiles;
import org.saldo.casefile.CaseRef;
import org.saldo.ledger.Component;
import org.saldo.problem.Refusal;

/** Where staff register objections that reached them, and decide. */
@Stateless
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class DisputeDesk {

  private static final int ADJUSTMENT_REASON = 500;

  @Inject private CaseFiles caseFiles;
  @Inject private Disputes disputes;
  @Inject private Adjustments adjustments;
  @Inject private CurrentActor actor;

  /** Registers an objection that came by telephone, letter or otherwise. */
  @RolesAllowed({CONTROLLER, SUPERVISOR, SYSTEM})
  public Raised raise(UUID caseFile, Objection objection) {
    Optional<CaseRef> found =
        caseFiles.byPublicId(caseFile).filter(c -> actor.scope().covers(c.creditorId()));
    return found.isEmpty()
        ? Raised.refused(Refusal.because("case.unknown"))
        : disputes.raise(found.get(), objection);
  }

  /**
   * Decides. A credit above what the actor may give alone waits for approval: until then steps
   * still stand still, and nothing is told to the debtor.
   *
   * @param version the version the person saw
   */
  public Optional<Refusal> resolve(UUID id, long version, Resolution resolution) {
    Optional<Refusal> refusal = resolution.check();
    if (refusal.isPresent()) {
      return refusal;
    }
    Optional<Dispute> found = disputes.locked(id).filter(d -> actor.scope().covers(d.creditorId()));
    if (found.isEmpty()) {
      return Refusal.of("dispute.unknown");
    }
    Dispute dispute = found.get();
    refusal = dispute.requireOpen();
    if (refusal.isPresent()) {
      return refusal;
    }
    if (dispute.version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    if (resolution.credit() == null) {
      disputes.end(dispute, resolution);
      return Optional.empty();
    }
    return credit(dispute, resolution);
  }

  private Optional<Refusal> credit(Dispute dispute, Resolution resolution) {
    Adjustments.Outcome outcome =
        adjustments.ask(
            new NewAdjustment(
                caseFiles.byId(dispute.caseFileId()).orElseThrow(),
                dispute.receivableId(),
                AdjustmentKind.CREDIT,
                Component.PRINCIPAL,
                resolution.credit(),
                reason(dispute, resolution)));
    if (outcome.refusal() != null) {
      Refusal refusal = outcome.refusal();
      return Optional.of("amount".equals(refusal.field()) ? refusal.on("credit") : refusal);
    }
    if (outcome.state() == AdjustmentState.POSTED) {
      disputes.end(dispute, resolution);
    } else {
      dispute.credit(resolution.credit(), outcome.id(), resolution.explanation());
    }
    return Optional.empty();
  }

  private static String reason(Dispute dispute, Resolution resolution) {
    String answer = resolution.explanation();
    String reason = answer == null ? dispute.number() : dispute.number() + ": " + answer;
    return reason.length() > ADJUSTMENT_REASON ? reason.substring(0, ADJUSTMENT_REASON) : reason;
  }
}
