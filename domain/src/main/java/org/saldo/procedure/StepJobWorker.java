package org.saldo.procedure;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.problem.Refusal;

/** Works through the jobs there are; any server may do so at any time. */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StepJobWorker {

  private static final Logger LOG = Logger.getLogger(StepJobWorker.class.getName());
  private static final int TRIES = 3;

  @EJB private StepJobShare share;

  /** Works until there is no step that nobody has, and ends the jobs that are through. */
  public void work() {
    List<JobStep> steps = share.claim();
    while (!steps.isEmpty()) {
      steps.forEach(this::carryOut);
      steps = share.claim();
    }
    share.endWhenThrough();
  }

  /** A dead-lock or a lost connection is tried again; what breaks every time is told so. */
  private void carryOut(JobStep step) {
    RuntimeException problem = null;
    try {
      for (int i = 0; i < TRIES; i++) {
        try {
          share.carryOut(step);
          return;
        } catch (LeaseLostException elsewhere) {
          throw elsewhere;
        } catch (RuntimeException broken) {
          problem = broken;
        }
      }
      LOG.log(Level.WARNING, "Step " + step.stepRunId() + " cannot be done", problem);
      share.giveUp(step, Refusal.because("step.job.broken"));
    } catch (LeaseLostException elsewhere) {
      LOG.log(Level.INFO, "Somebody else goes on: {0}", elsewhere.getMessage());
    }
  }
}
