package org.saldo.procedure;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.claim.CaseOpening;
import org.saldo.problem.Attempts;

/**
 * Works through the parts of the run that is at work, one after the other, each case in a
 * transaction of its own. Any node may do so at any time: a part that a killed server left is taken
 * over when its lease has run out.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DunningWorker {

  private static final Logger LOG = Logger.getLogger(DunningWorker.class.getName());
  private static final Attempts TRIES = Attempts.atMost(3).lettingThrough(LeaseLostException.class);

  @EJB private DunningRuns runs;
  @EJB private DunningChunks chunks;
  @EJB private CaseLook look;
  @EJB private CaseOpening opening;

  /**
   * Opens the accounts that are due for it, cuts the run into parts, works until there is no part
   * that nobody has, and ends the run when all are through.
   */
  public void work() {
    if (!runs.atWork()) {
      return;
    }
    LocalDate unplanned = runs.unplanned();
    if (unplanned != null) {
      open(unplanned);
      runs.plan();
    }
    Optional<RunPart> part = chunks.claim();
    while (part.isPresent()) {
      work(part.get());
      part = chunks.claim();
    }
    runs.endWhenThrough();
  }

  private void open(LocalDate date) {
    TRIES
        .at(() -> opening.openDue(date), broken -> {})
        .ifPresent(
            problem ->
                LOG.log(
                    Level.WARNING,
                    "Accounts could not be opened; the run goes on without them",
                    problem));
  }

  private void work(RunPart part) {
    try {
      CaseLook.Found found = find(part);
      for (long caseFileId : found.due()) {
        decide(part, caseFileId);
      }
      chunks.finish(part, found.seen());
    } catch (LeaseLostException elsewhere) {
      LOG.log(Level.INFO, "Somebody else goes on: {0}", elsewhere.getMessage());
    }
  }

  private CaseLook.Found find(RunPart part) {
    try {
      return look.find(part);
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "Cases are looked at one by one, because one breaks them all", broken);
      List<Long> all = look.all(part);
      return new CaseLook.Found(all.size(), all);
    }
  }

  /** A dead-lock or a lost connection is tried again; what breaks every time is for a person. */
  private void decide(RunPart part, long caseFileId) {
    TRIES
        .at(() -> look.decide(part, caseFileId), broken -> {})
        .ifPresent(
            problem -> {
              LOG.log(Level.WARNING, "Case " + caseFileId + " is left to a person", problem);
              look.leave(part, caseFileId, cause(problem));
            });
  }

  private static Throwable cause(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause;
  }
}
