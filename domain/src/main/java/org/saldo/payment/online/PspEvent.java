package org.saldo.payment.online;

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

/** What a provider told us, as it came. Written by {@link EventStore}, changed here. */
@Entity
@Table(name = "psp_event")
class PspEvent {

  static final int MAX_ATTEMPTS = 8;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

  private enum State {
    RECEIVED,
    PROCESSED,
    PARKED
  }

  @Id private long id;

  private String provider;

  @Column(name = "event_key")
  private String eventKey;

  private String reference;

  private String body;

  @Enumerated(EnumType.STRING)
  private State state;

  private String outcome;

  @Column(name = "received_at")
  private Instant receivedAt;

  private int attempts;

  @Column(name = "next_attempt_at")
  private LocalDateTime nextAttemptAt;

  @Column(name = "processed_at")
  private Instant processedAt;

  @Version private long version;

  protected PspEvent() {}

  String provider() {
    return provider;
  }

  String eventKey() {
    return eventKey;
  }

  String reference() {
    return reference;
  }

  String body() {
    return body;
  }

  boolean waits() {
    return state == State.RECEIVED;
  }

  /** Takes the event; nobody else does until {@code until}. */
  void taken(LocalDateTime until) {
    attempts++;
    nextAttemptAt = until;
  }

  void processed(String result, Instant at) {
    state = State.PROCESSED;
    outcome = result;
    processedAt = at;
    nextAttemptAt = null;
  }

  /**
   * It could not be processed now.
   *
   * @return whether it was given up, for a person to look at
   */
  boolean postponed(String why, LocalDateTime machineNow) {
    outcome = why.length() > 250 ? why.substring(0, 250) : why;
    if (attempts >= MAX_ATTEMPTS) {
      state = State.PARKED;
      nextAttemptAt = null;
      return true;
    }
    nextAttemptAt = machineNow.plus(FIRST_PAUSE.multipliedBy(1L << attempts));
    return false;
  }
}
