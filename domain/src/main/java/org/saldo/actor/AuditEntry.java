package org.saldo.actor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who did what to which thing, when and why; written once, never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {

  @Id private long id;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  private String actor;
  private String action;

  @Column(name = "entity_kind")
  private String entityKind;

  @Column(name = "entity_id")
  private long entityId;

  private String details;
  private String reason;

  protected AuditEntry() {}

  AuditEntry(
      long id,
      Instant recordedAt,
      String actor,
      String action,
      String entityKind,
      long entityId,
      String details,
      String reason) {
    this.id = id;
    this.recordedAt = recordedAt;
    this.actor = actor;
    this.action = action;
    this.entityKind = entityKind;
    this.entityId = entityId;
    this.details = details;
    this.reason = reason;
  }

  long id() {
    return id;
  }

  @Override
  public String toString() {
    return recordedAt
        + " "
        + actor
        + " "
        + action
        + " "
        + entityKind
        + " "
        + entityId
        + " "
        + details
        + " "
        + reason;
  }
}
