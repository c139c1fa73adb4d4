package org.saldo.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * Why and since when nothing of a case is deleted.
 *
 * @param endedAt null while it holds, as who ended it and why
 */
public record DeletionHoldView(
    UUID id,
    String reason,
    Instant placedAt,
    String placedBy,
    Instant endedAt,
    String endedBy,
    String endReason) {

  /** Whether it holds. */
  public boolean active() {
    return endedAt == null;
  }
}
