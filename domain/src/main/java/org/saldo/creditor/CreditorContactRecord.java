package org.saldo.creditor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** Who has a role at a creditor from a day on; a change is a new row. */
@Entity
@Table(name = "creditor_contact")
class CreditorContactRecord {

  @Id private long id;

  @Column(name = "creditor_id")
  private long creditorId;

  @Enumerated(EnumType.STRING)
  private ContactRole role;

  private String name;
  private String email;
  private String language;

  @Column(name = "first_on")
  private LocalDate firstOn;

  private String reason;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  protected CreditorContactRecord() {}

  CreditorContactRecord(
      long id,
      long creditorId,
      CreditorContact contact,
      LocalDate firstOn,
      String reason,
      Instant at,
      String by) {
    this.id = id;
    this.creditorId = creditorId;
    this.role = contact.role();
    this.name = contact.name();
    this.email = contact.email();
    this.language = contact.language();
    this.firstOn = firstOn;
    this.reason = reason;
    this.recordedAt = at;
    this.recordedBy = by;
  }

  CreditorContact contact() {
    return new CreditorContact(role, name, email, language);
  }

  LocalDate firstOn() {
    return firstOn;
  }

  CreditorContactVersion version(boolean inForce) {
    return new CreditorContactVersion(contact(), firstOn, inForce, reason, recordedAt, recordedBy);
  }
}
