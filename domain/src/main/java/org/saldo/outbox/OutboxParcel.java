package org.saldo.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/** A parcel with what has become of it. */
@Entity
@Table(name = "outbox_parcel")
class OutboxParcel {

  static final int MAX_ATTEMPTS = 8;

  /** One repetition of what may have arrived is bearable, a second is not. */
  static final int MAX_UNCLEAR = 2;

  private static final int MAX_ERROR = 1000;
  private static final String NOT_BACK = "The node that was sending it did not come back.";

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  private String kind;

  @Column(name = "delivery_key")
  private String deliveryKey;

  @Column(name = "creditor_id")
  private Long creditorId;

  @Column(name = "case_file_id")
  private Long caseFileId;

  @Column(name = "subject_id")
  private Long subjectId;

  private String payload;

  @Enumerated(EnumType.STRING)
  private ParcelState state;

  private int attempts;
  private int unclear;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Column(name = "queued_by")
  private String queuedBy;

  @Column(name = "not_before")
  private Instant notBefore;

  /** Of the machine's clock; while a courier has it, the end of the lease. Null when finished. */
  @Column(name = "next_attempt_at")
  private LocalDateTime nextAttemptAt;

  @Column(name = "order_key")
  private Long orderKey;

  @Column(name = "lease_token")
  private Long leaseToken;

  @Column(name = "provider_key")
  private String providerKey;

  @Column(name = "last_error")
  private String lastError;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Version private long version;

  protected OutboxParcel() {}

  OutboxParcel(
      long id, UUID publicId, Parcel parcel, Instant queuedAt, String by, LocalDateTime due) {
    this.id = id;
    this.publicId = publicId;
    this.kind = parcel.kind();
    this.deliveryKey = parcel.deliveryKey();
    this.creditorId = parcel.creditorId();
    this.caseFileId = parcel.caseFileId();
    this.subjectId = parcel.subjectId();
    this.payload = parcel.payload();
    this.notBefore = parcel.notBefore();
    this.orderKey = parcel.orderKey();
    this.state = ParcelState.QUEUED;
    this.queuedAt = queuedAt;
    this.queuedBy = by;
    this.nextAttemptAt = due;
  }

  long id() {
    return id;
  }

  long version() {
    return version;
  }

  ParcelState state() {
    return state;
  }

  String providerKey() {
    return providerKey;
  }

  String lastError() {
    return lastError;
  }

  Parcel parcel() {
    return new Parcel(
        kind, deliveryKey, creditorId, caseFileId, subjectId, payload, notBefore, orderKey);
  }

  boolean heldBy(long token) {
    return leaseToken != null && leaseToken == token;
  }

  /**
   * Takes the parcel for a node. Who had it before and did not come back left us in doubt.
   *
   * @param repeatable whether a second delivery does no harm: then there is nothing to doubt
   * @return whether it may be delivered; else it is dead
   */
  boolean lease(long token, LocalDateTime until, Instant at, boolean repeatable) {
    if (state == ParcelState.SENDING && !repeatable) {
      doubt(NOT_BACK, at);
    } else if (state == ParcelState.SENDING && attempts >= MAX_ATTEMPTS) {
      refused(NOT_BACK, at);
    }
    if (state == ParcelState.DEAD) {
      return false;
    }
    state = ParcelState.QUEUED;
    leaseToken = token;
    nextAttemptAt = until;
    return true;
  }

  /** The attempt begins; from here on a death of the node leaves its outcome open. */
  void begin(LocalDateTime until) {
    state = ParcelState.SENDING;
    attempts++;
    nextAttemptAt = until;
  }

  void delivered(String key, Instant at) {
    providerKey = cut(key, 250);
    lastError = null;
    finish(ParcelState.SENT, at);
    payload = null;
  }

  /** Stays until later; that is no attempt. */
  void postpone(Instant until, LocalDateTime now) {
    state = ParcelState.QUEUED;
    leaseToken = null;
    notBefore = until;
    nextAttemptAt = now;
  }

  void drop(Instant at) {
    finish(ParcelState.DROPPED, at);
    payload = null;
  }

  /** Another attempt after the pause, unless there were enough. */
  void failed(String why, LocalDateTime now, Duration firstPause, Instant at) {
    lastError = cut(why, MAX_ERROR);
    if (attempts >= MAX_ATTEMPTS) {
      finish(ParcelState.DEAD, at);
    } else {
      state = ParcelState.QUEUED;
      leaseToken = null;
      nextAttemptAt = now.plus(Pause.after(attempts, firstPause));
    }
  }

  void refused(String why, Instant at) {
    lastError = cut(why, MAX_ERROR);
    finish(ParcelState.DEAD, at);
  }

  void unclear(String why, LocalDateTime now, Duration firstPause, Instant at) {
    doubt(why, at);
    if (state != ParcelState.DEAD) {
      failed(why, now, firstPause, at);
    }
  }

  private void doubt(String why, Instant at) {
    unclear++;
    lastError = cut(why, MAX_ERROR);
    if (unclear >= MAX_UNCLEAR) {
      finish(ParcelState.DEAD, at);
    }
  }

  /** A person lets it go out again. */
  Optional<Refusal> again(LocalDateTime now) {
    if (state != ParcelState.DEAD) {
      return Refusal.of("outbox.not.dead");
    }
    queueAgain(now);
    return Optional.empty();
  }

  /** A person keeps it from leaving; who took it meanwhile and did not begin has lost it. */
  Optional<Refusal> withhold(Instant at) {
    Optional<Refusal> refusal = withholdable();
    if (refusal.isEmpty()) {
      drop(at);
    }
    return refusal;
  }

  /** Why it cannot be kept from leaving; empty when it can. */
  Optional<Refusal> withholdable() {
    if (state == ParcelState.SENDING) {
      return Refusal.of("outbox.withhold.leaving");
    }
    if (state != ParcelState.QUEUED) {
      return Refusal.of("outbox.not.waiting");
    }
    return unclear > 0 ? Refusal.of("outbox.withhold.unclear") : Optional.empty();
  }

  /** What was delivered, or given up, goes out once more under the same key. */
  boolean repeat(LocalDateTime now) {
    if (state != ParcelState.SENT && state != ParcelState.DEAD) {
      return false;
    }
    queueAgain(now);
    return true;
  }

  private void queueAgain(LocalDateTime now) {
    state = ParcelState.QUEUED;
    attempts = 0;
    unclear = 0;
    finishedAt = null;
    nextAttemptAt = now;
  }

  private void finish(ParcelState end, Instant at) {
    state = end;
    leaseToken = null;
    nextAttemptAt = null;
    finishedAt = at;
  }

  private static String cut(String text, int max) {
    return text == null || text.length() <= max ? text : text.substring(0, max);
  }
}
