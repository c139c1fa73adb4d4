package org.saldo.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/** One debtor with one creditor in one currency. */
@Entity
@Table(name = "case_file")
class CaseFile {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  private String number;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "debtor_id")
  private long debtorId;

  private String currency;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "close_reason")
  private CloseReason closeReason;

  @Column(name = "opened_on")
  private LocalDate openedOn;

  @Column(name = "opened_by")
  private String openedBy;

  private String controller;

  @Column(name = "last_controller")
  private String lastController;

  private String segment;

  @Column(name = "created_on")
  private LocalDate createdOn;

  @Version private long version;

  protected CaseFile() {}

  CaseFile(
      long id,
      UUID publicId,
      String number,
      long creditorId,
      long debtorId,
      String currency,
      LocalDate createdOn) {
    this.id = id;
    this.publicId = publicId;
    this.number = number;
    this.creditorId = creditorId;
    this.debtorId = debtorId;
    this.currency = currency;
    this.status = CaseStatus.ACCOUNT;
    this.createdOn = createdOn;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  String controller() {
    return controller;
  }

  CaseRef ref() {
    return new CaseRef(id, creditorId, debtorId, number, currency);
  }

  /** Starts work on the account; who opens it is its controller unless another is named. */
  Optional<Refusal> open(String by, String newController, LocalDate on) {
    if (status.worked()) {
      return Refusal.of("case.already.open", number);
    }
    status = status == CaseStatus.CLOSED ? CaseStatus.REOPENED : CaseStatus.OPEN;
    closeReason = null;
    openedOn = on;
    openedBy = by;
    controller = newController;
    return Optional.empty();
  }

  /** Gives the case to another controller. */
  Optional<Refusal> assign(String newController) {
    if (!status.worked()) {
      return Refusal.of("case.not.open", number);
    }
    controller = newController;
    return Optional.empty();
  }

  String segment() {
    return segment;
  }

  /** Gives it a segment; whether that is another one. */
  boolean moveTo(String newSegment) {
    boolean other = !Objects.equals(segment, newSegment);
    segment = newSegment;
    return other;
  }

  LocalDate openedOn() {
    return openedOn;
  }

  CaseStatus status() {
    return status;
  }

  CloseReason closeReason() {
    return closeReason;
  }

  /** Nothing is open any more; an account that nobody works stays one. */
  boolean close(CloseReason reason) {
    if (!status.worked()) {
      return false;
    }
    status = CaseStatus.CLOSED;
    closeReason = reason;
    lastController = controller;
    controller = null;
    return true;
  }

  /** A case that was closed for another reason is closed for this one; any other stays. */
  boolean closedFor(CloseReason reason) {
    if (status != CaseStatus.CLOSED || closeReason == reason) {
      return false;
    }
    closeReason = reason;
    return true;
  }

  /** Something is open again; who worked the case last works it on. */
  boolean reopen(LocalDate on, String by) {
    if (status != CaseStatus.CLOSED) {
      return false;
    }
    status = CaseStatus.REOPENED;
    closeReason = null;
    openedOn = on;
    openedBy = by;
    controller = lastController;
    return true;
  }
}
