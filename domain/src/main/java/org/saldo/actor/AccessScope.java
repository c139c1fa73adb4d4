package org.saldo.actor;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One user's grant to one creditor's data. */
@Entity
@Table(name = "access_scope")
class AccessScope {

  @Id private long id;

  @jakarta.persistence.Column(name = "user_name")
  private String userName;

  @jakarta.persistence.Column(name = "creditor_id")
  private long creditorId;

  @jakarta.persistence.Column(name = "granted_at")
  private Instant grantedAt;

  @jakarta.persistence.Column(name = "granted_by")
  private String grantedBy;

  protected AccessScope() {}

  AccessScope(long id, String userName, long creditorId, Instant grantedAt, String grantedBy) {
    this.id = id;
    this.userName = userName;
    this.creditorId = creditorId;
    this.grantedAt = grantedAt;
    this.grantedBy = grantedBy;
  }

  long id() {
    return id;
  }

  String userName() {
    return userName;
  }

  long creditorId() {
    return creditorId;
  }

  Instant grantedAt() {
    return grantedAt;
  }

  String grantedBy() {
    return grantedBy;
  }
}
