package org.saldo.ledger.closing;

import java.time.LocalDate;

/** Somebody wants days closed; observed once it is committed, so that they need not wait long. */
public record DaysWanted(long creditorId, LocalDate until) {}
