package org.saldo.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/** One thing that somebody asked for and somebody else decides. */
@Entity
@Table(name = "approval_request")
class ApprovalRequest {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Enumerated(EnumType.STRING)
  private ApprovalKind kind;

  @Column(name = "subject_id")
  private long subjectId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "amount_minor")
  private long amountMinor;

  private String currency;

  @Column(name = "decider_role")
  private String deciderRole;

  private String reason;

  @Enumerated(EnumType.STRING)
  private ApprovalState state;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  private String decision;

  @Version private long version;

  protected ApprovalRequest() {}

  ApprovalRequest(
      long id, UUID publicId, NewApproval wanted, String deciderRole, Instant at, String by) {
    this.id = id;
    this.publicId = publicId;
    this.kind = wanted.kind();
    this.subjectId = wanted.subjectId();
    this.creditorId = wanted.creditorId();
    this.caseFileId = wanted.caseFileId();
    this.amountMinor = wanted.amount().minor();
    this.currency = wanted.amount().currency();
    this.deciderRole = deciderRole;
    this.reason = wanted.reason();
    this.state = ApprovalState.PENDING;
    this.requestedAt = at;
    this.requestedBy = by;
  }

  long id() {
    return id;
  }

  ApprovalKind kind() {
    return kind;
  }

  long subjectId() {
    return subjectId;
  }

  long creditorId() {
    return creditorId;
  }

  long caseFileId() {
    return caseFileId;
  }

  String deciderRole() {
    return deciderRole;
  }

  String requestedBy() {
    return requestedBy;
  }

  /** Decides, or withdraws; what is decided stays decided. */
  Optional<Refusal> decide(ApprovalState to, String words, Instant at, String by) {
    if (state != ApprovalState.PENDING) {
      return Refusal.of("approval.already.decided", decidedBy);
    }
    state = to;
    decision = words;
    decidedAt = at;
    decidedBy = by;
    return Optional.empty();
  }
}
