package org.saldo.ledger.export;

import java.util.UUID;

/** An export was ordered; observed once it is committed, so that it need not wait long. */
public record ExportOrdered(UUID export) {}
