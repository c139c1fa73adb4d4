package org.saldo.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/** Named receivables of a case in the hands of an agency, or offered to it. */
@Entity
@Table(name = "placement")
class Placement {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  private String number;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "agency_id")
  private long agencyId;

  @Column(name = "agreement_id")
  private long agreementId;

  @Column(name = "step_run_id")
  private Long stepRunId;

  @Enumerated(EnumType.STRING)
  private PlacementState state;

  private String currency;

  @Column(name = "offered_on")
  private LocalDate offeredOn;

  @Column(name = "answer_by")
  private LocalDate answerBy;

  @Column(name = "accepted_on")
  private LocalDate acceptedOn;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  @Column(name = "ended_by")
  private String endedBy;

  @Column(name = "end_reason")
  private String endReason;

  @Version private long version;

  protected Placement() {}

  /**
   * A new placement.
   *
   * @param answerBy last day to answer the offer; null when the agency is not asked
   */
  Placement(
      long id,
      UUID publicId,
      String number,
      HandedOver what,
      AgreementVersion agreement,
      LocalDate on,
      LocalDate answerBy) {
    this.id = id;
    this.publicId = publicId;
    this.number = number;
    this.creditorId = what.caseFile().creditorId();
    this.caseFileId = what.caseFile().id();
    this.currency = what.caseFile().currency();
    this.stepRunId = what.stepRunId();
    this.agencyId = agreement.agencyId();
    this.agreementId = agreement.id();
    this.offeredOn = on;
    this.answerBy = answerBy;
    this.state = answerBy == null ? PlacementState.ACCEPTED : PlacementState.OFFERED;
    this.acceptedOn = answerBy == null ? on : null;
  }

  /** The agency takes the offer; on the last day it still may. */
  Optional<Refusal> accept(LocalDate on) {
    Optional<Refusal> refusal = answerable(on);
    if (refusal.isEmpty()) {
      state = PlacementState.ACCEPTED;
      acceptedOn = on;
    }
    return refusal;
  }

  /** The agency does not want it. */
  Optional<Refusal> decline(LocalDate on, String by, String reason) {
    Optional<Refusal> refusal = answerable(on);
    if (refusal.isEmpty()) {
      end(PlacementState.DECLINED, on, by, reason);
    }
    return refusal;
  }

  private Optional<Refusal> answerable(LocalDate on) {
    if (state != PlacementState.OFFERED) {
      return Refusal.of("placement.not.offered", number);
    }
    return on.isAfter(answerBy)
        ? Refusal.of("placement.offer.over", number, answerBy)
        : Optional.empty();
  }

  /** Nobody answered in time; false when it is no open offer or there is still time. */
  boolean lapse(LocalDate on, String by) {
    boolean over = state == PlacementState.OFFERED && on.isAfter(answerBy);
    if (over) {
      end(PlacementState.LAPSED, on, by, null);
    }
    return over;
  }

  /** The creditor's side takes it back, also while it is only offered. */
  Optional<Refusal> recall(LocalDate on, String by, String reason) {
    if (!state.live()) {
      return ended();
    }
    end(PlacementState.RECALLED, on, by, reason);
    return Optional.empty();
  }

  /** The agency gives it back. */
  Optional<Refusal> giveBack(LocalDate on, String by, String reason) {
    if (!state.held()) {
      return state.live() ? Refusal.of("placement.not.accepted", number) : ended();
    }
    end(PlacementState.RETURNED, on, by, reason);
    return Optional.empty();
  }

  /** Everything placed is settled. */
  void close(LocalDate on, String by) {
    end(PlacementState.CLOSED, on, by, null);
  }

  /** The agency is asked to wait. */
  Optional<Refusal> pause() {
    if (state != PlacementState.ACCEPTED && state != PlacementState.ACTIVE) {
      return state.live() ? Refusal.of("placement.not.working", number) : ended();
    }
    state = PlacementState.PAUSED;
    return Optional.empty();
  }

  /** The agency goes on. */
  Optional<Refusal> resume() {
    if (state != PlacementState.PAUSED) {
      return Refusal.of("placement.not.paused", number);
    }
    state = PlacementState.ACTIVE;
    return Optional.empty();
  }

  /** The agency spends: not before it accepted, not while it is to wait, not after the end. */
  Optional<Refusal> mayReportCost() {
    return state == PlacementState.PAUSED
        ? Refusal.of("placement.paused", number)
        : mayReportPayment();
  }

  /** Money that came in is reported also while the agency waits. */
  Optional<Refusal> mayReportPayment() {
    if (state.held()) {
      return Optional.empty();
    }
    return state.live() ? Refusal.of("placement.not.accepted", number) : ended();
  }

  /** Something was reported. */
  void reported() {
    if (state == PlacementState.ACCEPTED) {
      state = PlacementState.ACTIVE;
    }
  }

  private Optional<Refusal> ended() {
    return Refusal.of("placement.ended", number, endedOn);
  }

  private void end(PlacementState how, LocalDate on, String by, String reason) {
    state = how;
    endedOn = on;
    endedBy = by;
    endReason = reason;
  }

  long id() {
    return id;
  }

  UUID publicId() {
    return publicId;
  }

  long version() {
    return version;
  }

  String number() {
    return number;
  }

  PlacementState state() {
    return state;
  }

  long creditorId() {
    return creditorId;
  }

  long caseFileId() {
    return caseFileId;
  }

  long agencyId() {
    return agencyId;
  }

  long agreementId() {
    return agreementId;
  }

  String currency() {
    return currency;
  }

  LocalDate acceptedOn() {
    return acceptedOn;
  }

  LocalDate answerBy() {
    return answerBy;
  }
}
