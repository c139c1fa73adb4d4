package org.saldo.debtor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/** A sign-in that may see a debtor's claims: since when, by which code, until when. */
@Entity
@Table(name = "debtor_account")
class DebtorAccount {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "user_name")
  private String userName;

  @Column(name = "debtor_id")
  private long debtorId;

  @Column(name = "code_id")
  private Long codeId;

  @Column(name = "linked_at")
  private Instant linkedAt;

  @Column(name = "linked_by")
  private String linkedBy;

  /** True or null: a unique key lets only one link hold at a time. */
  private Boolean active;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "end_reason")
  private String endReason;

  @Version private long version;

  protected DebtorAccount() {}

  DebtorAccount(
      long id, UUID publicId, String user, long debtorId, Long codeId, Instant at, String by) {
    this.id = id;
    this.publicId = publicId;
    this.userName = user;
    this.debtorId = debtorId;
    this.codeId = codeId;
    this.linkedAt = at;
    this.linkedBy = by;
    this.active = true;
  }

  long debtorId() {
    return debtorId;
  }

  String userName() {
    return userName;
  }

  long version() {
    return version;
  }

  Optional<Refusal> end(Instant at, String by, String reason) {
    if (active == null) {
      return Refusal.of("debtor.account.ended");
    }
    active = null;
    endedAt = at;
    endedBy = by;
    endReason = reason;
    return Optional.empty();
  }
}
