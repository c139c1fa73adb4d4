package org.saldo.actor;

import org.saldo.identity.BulkWriter;

/** The audit trail of a bulk load. */
public final class BulkAudit {

  private BulkAudit() {}

  /** As {@link AuditTrail#write}. */
  public static void write(
      BulkWriter writer,
      String action,
      String entityKind,
      long entityId,
      String details,
      String reason) {
    BulkWriter.Recording recording = writer.recording();
    writer.add(
        new AuditEntry(
            writer.keys().getAsLong(),
            recording.at(),
            recording.by(),
            action,
            entityKind,
            entityId,
            details,
            reason));
  }
}
