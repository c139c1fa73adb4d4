package org.saldo.debtor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A code that links one sign-in to a debtor, once; the code itself is not stored. */
@Entity
@Table(name = "debtor_access_code")
class AccessCode {

  @Id private long id;

  @Column(name = "debtor_id")
  private long debtorId;

  @Column(name = "code_hash")
  private byte[] codeHash;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private String issuedBy;

  @Column(name = "expires_on")
  private LocalDate expiresOn;

  @Column(name = "used_at")
  private Instant usedAt;

  @Column(name = "used_by")
  private String usedBy;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  @Version private long version;

  protected AccessCode() {}

  AccessCode(long id, long debtorId, byte[] hash, Instant at, String by, LocalDate expiresOn) {
    this.id = id;
    this.debtorId = debtorId;
    this.codeHash = hash;
    this.issuedAt = at;
    this.issuedBy = by;
    this.expiresOn = expiresOn;
  }

  long id() {
    return id;
  }

  long debtorId() {
    return debtorId;
  }

  /** Good on the day it expires, not after. */
  boolean usableOn(LocalDate day) {
    return usedAt == null && withdrawnAt == null && !day.isAfter(expiresOn);
  }

  void use(Instant at, String by) {
    usedAt = at;
    usedBy = by;
  }

  /** A newer code takes its place. */
  void withdraw(Instant at) {
    withdrawnAt = at;
  }
}
