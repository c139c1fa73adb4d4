package org.saldo.debtor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** That a debtor is not to be contacted, by one way or by any, for a time. */
@Entity
@Table(name = "contact_block")
class ContactBlock {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "debtor_id")
  private long debtorId;

  /** Null for every way. */
  @Enumerated(EnumType.STRING)
  @Column(name = "channel")
  private ContactWay way;

  @Column(name = "from_on")
  private LocalDate fromOn;

  @Column(name = "until_on")
  private LocalDate untilOn;

  private String reason;

  /** The number from which it was asked for by SMS; null when a person said so. */
  @Column(name = "asked_from")
  private String askedFrom;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  @Version private long version;

  protected ContactBlock() {}

  ContactBlock(
      long id, UUID publicId, long debtorId, NewContactBlock block, Instant at, String by) {
    this.id = id;
    this.publicId = publicId;
    this.debtorId = debtorId;
    this.way = block.way();
    this.fromOn = block.from();
    this.untilOn = block.until();
    this.reason = block.reason();
    this.recordedAt = at;
    this.recordedBy = by;
  }

  long id() {
    return id;
  }

  long debtorId() {
    return debtorId;
  }

  long version() {
    return version;
  }

  /** It was asked for by SMS, and the same number can take it back. */
  void askedFrom(String number) {
    askedFrom = number;
  }

  boolean ended() {
    return endedAt != null;
  }

  /** Ends it; {@code day} is the first one on which it no longer holds. */
  void end(LocalDate day, Instant at, String by) {
    untilOn = day.isBefore(fromOn) ? fromOn : day;
    endedAt = at;
    endedBy = by;
  }

  ContactBlockView view(LocalDate today) {
    return new ContactBlockView(
        publicId,
        version,
        way,
        fromOn,
        untilOn,
        reason,
        recordedBy,
        endedBy,
        !fromOn.isAfter(today) && (untilOn == null || today.isBefore(untilOn)),
        endedAt == null && (untilOn == null || today.isBefore(untilOn)));
  }
}
