package org.saldo.procedure;

import java.util.UUID;

/** A run waits to be worked on; observed once it is committed, so that it need not wait long. */
public record DunningRunStarted(UUID run) {}
