package org.saldo.dispute;

import static org.saldo.actor.Roles.DEBTOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.saldo.casefile.CaseRef;
import org.saldo.casefile.OwnCases;
import org.saldo.problem.Refusal;

/** Where debtors object to what is asked of them, and take an objection back. */
@Stateless
@RolesAllowed(DEBTOR)
public class DebtorDisputes {

  @Inject private OwnCases cases;
  @Inject private Disputes disputes;

  /** Objects to an item of an own case. */
  public Raised raise(UUID caseFile, Objection objection) {
    Optional<CaseRef> own = cases.byPublicId(caseFile);
    return own.isEmpty()
        ? Raised.refused(Refusal.because("case.unknown"))
        : disputes.raise(own.get(), objection);
  }

  /**
   * Takes an objection back.
   *
   * @param version the version the person saw
   */
  public Optional<Refusal> withdraw(UUID dispute, long version) {
    Optional<Dispute> found = disputes.locked(dispute).filter(d -> cases.isMine(d.caseFileId()));
    if (found.isEmpty()) {
      return Refusal.of("dispute.unknown");
    }
    Optional<Refusal> refusal = found.get().requireOpen();
    if (refusal.isPresent()) {
      return refusal;
    }
    if (found.get().version() != version) {
      return Refusal.of("changed.meanwhile");
    }
    disputes.end(found.get(), new Resolution(DisputeState.WITHDRAWN, null, null));
    return Optional.empty();
  }
}
