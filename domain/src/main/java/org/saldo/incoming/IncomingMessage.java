package org.saldo.incoming;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saldo.casefile.CaseRef;
import org.saldo.correspondence.MessageChannel;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;

/** Something that came in, and whose it is. */
@Entity
@Table(name = "incoming_message")
class IncomingMessage {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Enumerated(EnumType.STRING)
  private IncomingSource source;

  @Column(name = "source_key")
  private String sourceKey;

  @Enumerated(EnumType.STRING)
  private MessageChannel channel;

  @Enumerated(EnumType.STRING)
  private MailNature nature;

  @Enumerated(EnumType.STRING)
  private IncomingState state;

  /** Whether a person still has to decide: what waits stands first in lists. */
  private boolean waiting;

  @Column(name = "mail_id")
  private String mailId;

  private String sender;

  @Column(name = "sender_name")
  private String senderName;

  private String subject;
  private String body;
  private String note;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "taken_by")
  private String takenBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "report_action")
  private DeliveryReport.Action reportAction;

  @Column(name = "report_status")
  private String reportStatus;

  @Column(name = "report_said")
  private String reportSaid;

  private String finding;

  @Enumerated(EnumType.STRING)
  @Column(name = "match_reason")
  private MatchReason matchReason;

  @Column(name = "creditor_id")
  private Long creditorId;

  @Column(name = "case_file_id")
  private Long caseFileId;

  /** The message of ours that it answers. */
  @Column(name = "about_id")
  private Long aboutId;

  /** What the case keeps of it. */
  @Column(name = "message_id")
  private Long messageId;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decision_reason")
  private String decisionReason;

  @Version private long version;

  protected IncomingMessage() {}

  IncomingMessage(
      long id, UUID publicId, Arrival arrival, LocalDate receivedOn, Instant at, String by) {
    this.id = id;
    this.publicId = publicId;
    this.source = arrival.source();
    this.sourceKey = arrival.key();
    this.channel = arrival.channel();
    this.nature = arrival.nature();
    become(IncomingState.UNMATCHED);
    this.mailId = arrival.mailId();
    this.sender = arrival.sender();
    this.senderName = arrival.senderName();
    this.subject = arrival.subject();
    this.body = arrival.text();
    this.sentAt = arrival.sentAt();
    this.receivedOn = receivedOn;
    this.takenAt = at;
    this.takenBy = by;
    this.finding = arrival.finding() == null ? null : Refusals.write(List.of(arrival.finding()));
    if (arrival.report() != null) {
      this.reportAction = arrival.report().action();
      this.reportStatus = arrival.report().exactStatus();
      this.reportSaid = arrival.report().said();
    }
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

  MessageChannel channel() {
    return channel;
  }

  MailNature nature() {
    return nature;
  }

  IncomingState state() {
    return state;
  }

  Long creditorId() {
    return creditorId;
  }

  String sender() {
    return sender;
  }

  String senderName() {
    return senderName;
  }

  String subject() {
    return subject;
  }

  /** Where a case may be named; not in how an SMS begins, which is cut anywhere. */
  String[] texts() {
    return channel == MessageChannel.SMS ? new String[] {body} : new String[] {subject, body};
  }

  String body() {
    return body;
  }

  /** When it was written, as far as anybody knows. */
  Instant writtenAt() {
    return sentAt == null || sentAt.isAfter(takenAt) ? takenAt : sentAt;
  }

  /** A person's words on what came by post, and the day on which it came. */
  void noted(String words, LocalDate on) {
    note = words;
    receivedOn = on;
  }

  /** A person says who wrote a scanned letter, and what about. */
  void described(NewLetter letter) {
    sender = letter.from();
    senderName = letter.from();
    subject = letter.subject();
    noted(letter.note(), letter.receivedOn());
  }

  /** It answers a message of ours. */
  void about(long ourMessage) {
    aboutId = ourMessage;
  }

  /** It seems to belong to a case. */
  void propose(CaseRef ref, MatchReason reason) {
    become(IncomingState.PROPOSED);
    take(ref, reason);
  }

  /** It belongs to a case without anybody's word. */
  void assign(CaseRef ref, MatchReason reason) {
    become(IncomingState.ASSIGNED);
    take(ref, reason);
  }

  private void become(IncomingState next) {
    state = next;
    waiting = next.open();
  }

  private void take(CaseRef ref, MatchReason reason) {
    creditorId = ref.creditorId();
    caseFileId = ref.id();
    matchReason = reason;
  }

  /** What the case keeps of it. */
  void kept(long onCase) {
    messageId = onCase;
  }

  /** A person says whose it is. */
  Optional<Refusal> decide(CaseRef ref, Instant at, String by) {
    return decided(at, by)
        .or(
            () -> {
              assign(ref, MatchReason.PERSON);
              return Optional.empty();
            });
  }

  /** A person says that it is nobody's. */
  Optional<Refusal> dismiss(String reason, Instant at, String by) {
    return decided(at, by)
        .or(
            () -> {
              become(IncomingState.DISMISSED);
              creditorId = null;
              caseFileId = null;
              matchReason = null;
              decisionReason = reason;
              return Optional.empty();
            });
  }

  /** A person says that it belongs to another case than the one it is on. */
  Optional<Refusal> move(CaseRef ref, String reason, Instant at, String by) {
    if (state != IncomingState.ASSIGNED) {
      return Refusal.of("incoming.move.open");
    }
    if (messageId == null) {
      return Refusal.of("incoming.move.report");
    }
    if (caseFileId == ref.id()) {
      return Refusal.because("incoming.move.same", ref.number()).on("caseNumber").asOptional();
    }
    take(ref, MatchReason.PERSON);
    decisionReason = reason;
    decidedAt = at;
    decidedBy = by;
    return Optional.empty();
  }

  Long caseFileId() {
    return caseFileId;
  }

  /** What the case keeps of it; null when it keeps nothing. */
  Long messageId() {
    return messageId;
  }

  private Optional<Refusal> decided(Instant at, String by) {
    if (!state.open()) {
      return Refusal.of("incoming.decided");
    }
    decidedAt = at;
    decidedBy = by;
    return Optional.empty();
  }
}
