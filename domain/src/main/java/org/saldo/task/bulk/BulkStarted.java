package org.saldo.task.bulk;

/** A job has something to be worked on. */
public record BulkStarted(long jobId) {}
