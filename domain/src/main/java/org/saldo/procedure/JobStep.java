package org.saldo.procedure;

import java.util.UUID;

/**
 * A leased step of a job.
 *
 * @param by who started the job
 * @param token proves the lease
 */
record JobStep(long jobId, long stepRunId, StepJobs.Kind kind, String by, UUID token) {}
