package org.saldo.procedure;

import java.util.UUID;

/** Many steps are to be released or taken back. */
public record StepJobStarted(UUID id) {}
