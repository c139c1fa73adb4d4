package org.saldo.ledger.chart;

import java.time.Instant;

/** A change of an account: its name and whether it is closed from then on, by whom and why. */
public record AccountChange(
    String name, boolean closed, Instant recordedAt, String recordedBy, String reason) {}
