package org.saldo.procedure;

import jakarta.ejb.ApplicationException;

/** Somebody else has taken the work over: nothing of the present transaction may stay. */
@ApplicationException(rollback = true)
class LeaseLostException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LeaseLostException(JobStep step) {
    super("the lease of step " + step.stepRunId() + " of job " + step.jobId() + " is lost");
  }

  LeaseLostException(RunPart part) {
    super("the lease of chunk " + part.chunkId() + " is lost");
  }
}
