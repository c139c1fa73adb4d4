package org.saldo.anchor;

import java.time.Instant;

/**
 * A recipient as somebody recorded it.
 *
 * @param latest whether nothing later was recorded about the same address
 */
public record AnchorRecipientRecord(
    AnchorRecipient recipient,
    boolean latest,
    String reason,
    Instant recordedAt,
    String recordedBy) {}
