package org.saldo.correspondence;

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
import java.util.UUID;
import org.saldo.problem.Refusal;
import org.saldo.problem.Refusals;

/** One contact with a debtor: a letter, an e-mail or a call, and what became of it. */
@Entity
@Table(name = "message")
class Message {

  private enum Direction {
    OUT,
    IN
  }

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "creditor_id")
  private long creditorId;

  @Column(name = "case_file_id")
  private long caseFileId;

  @Column(name = "debtor_id")
  private long debtorId;

  @Enumerated(EnumType.STRING)
  private MessageChannel channel;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  @Column(name = "template_key")
  private String template;

  @Column(name = "template_version")
  private Integer templateVersion;

  private String language;
  private String recipient;
  private String subject;
  private String body;

  @Column(name = "document_id")
  private Long documentId;

  /** The file that an e-mail carries; null when it carries none. */
  @Column(name = "enclosure_id")
  private Long enclosureId;

  private boolean demand;

  /** Whether a registered agency asks for money by it. */
  @Column(name = "by_agency")
  private boolean byAgency;

  private String currency;

  @Column(name = "pay_by")
  private LocalDate payBy;

  @Enumerated(EnumType.STRING)
  private MessageState state;

  @Column(name = "drop_reason")
  private String dropReason;

  /** Why the ways were not taken that would have come before; null for none. */
  @Column(name = "passed_over")
  private String passedOver;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Enumerated(EnumType.STRING)
  private CallOutcome outcome;

  private String note;

  @Column(name = "next_action")
  private String nextAction;

  @Column(name = "next_action_on")
  private LocalDate nextActionOn;

  @Column(name = "step_run_id")
  private Long stepRunId;

  /** The other side's key, null before it was sent and where it gave none. */
  @Column(name = "provider_key")
  private String providerKey;

  @Enumerated(EnumType.STRING)
  private MessageReceipt receipt;

  @Column(name = "receipt_at")
  private Instant receiptAt;

  @Column(name = "receipt_detail")
  private String receiptDetail;

  @Column(name = "instead_of")
  private Long insteadOf;

  /** Until when it has to wait, why, and which rule says so; null when it had not to. */
  @Column(name = "held_until")
  private Instant heldUntil;

  @Column(name = "held_reason")
  private String heldReason;

  @Column(name = "held_by")
  private UUID heldBy;

  /** Who wrote it, of a message that came in. */
  private String sender;

  /** Whether a person says that the debtor himself wrote it. */
  @Column(name = "by_debtor")
  private boolean byDebtor;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Version private long version;

  protected Message() {}

  private Message(
      long id, UUID publicId, MessageCase caseFile, Long stepRunId, Instant at, String by) {
    this.id = id;
    this.publicId = publicId;
    this.creditorId = caseFile.creditorId();
    this.caseFileId = caseFile.id();
    this.debtorId = caseFile.debtorId();
    this.currency = caseFile.currency();
    this.direction = Direction.OUT;
    this.stepRunId = stepRunId;
    this.occurredAt = at;
    this.recordedBy = by;
  }

  /** Words that are on their way. */
  static Message written(
      long id, UUID publicId, Composition words, Long stepRunId, Instant at, String by) {
    Message message = new Message(id, publicId, words.writing().caseFile(), stepRunId, at, by);
    message.channel = words.channel();
    message.template = words.writing().template();
    message.templateVersion = words.version();
    message.language = words.writing().to().language();
    message.recipient = words.recipient();
    message.subject = words.subject();
    message.body = words.storedText();
    message.demand = words.writing().demand();
    message.byAgency = FirstLetters.byAgency(words.writing());
    message.payBy = words.writing().payBy();
    message.passedOver =
        words.way().passed().isEmpty() ? null : Refusals.write(words.way().passed());
    message.state = MessageState.QUEUED;
    return message;
  }

  /** The letter that takes the place of a message which came back; it says the same. */
  static Message letterInstead(
      long id, UUID publicId, Message returned, String recipient, Instant at, String by) {
    Message letter =
        new Message(
            id,
            publicId,
            new MessageCase(
                returned.caseFileId,
                null,
                returned.creditorId,
                returned.debtorId,
                returned.currency),
            null,
            at,
            by);
    letter.channel = MessageChannel.LETTER;
    letter.template = returned.template;
    letter.templateVersion = returned.templateVersion;
    letter.language = returned.language;
    letter.recipient = recipient;
    letter.subject = returned.subject;
    letter.body = returned.body;
    letter.documentId = returned.documentId;
    letter.demand = returned.demand;
    letter.byAgency = returned.byAgency;
    letter.payBy = returned.payBy;
    letter.state = MessageState.QUEUED;
    letter.insteadOf = returned.id;
    return letter;
  }

  /** A call that took place; which step it was made for stands elsewhere, it may be one of many. */
  static Message call(long id, UUID publicId, NewCall call, Instant at, String by) {
    Message message = new Message(id, publicId, call.caseFile(), null, at, by);
    message.channel = MessageChannel.CALL;
    message.recipient = call.number();
    message.outcome = call.outcome();
    message.note = call.note();
    message.nextAction = call.nextAction();
    message.nextActionOn = call.nextActionOn();
    message.state = MessageState.LOGGED;
    return message;
  }

  /** What somebody wrote to us. */
  static Message received(long id, UUID publicId, ReceivedMessage received, Instant at, String by) {
    Message message = new Message(id, publicId, received.caseFile(), null, at, by);
    message.direction = Direction.IN;
    message.channel = received.channel();
    message.sender = received.sender();
    message.byDebtor = received.byDebtor();
    message.subject = received.subject();
    message.body = received.text();
    message.documentId = received.documentId();
    message.occurredAt = received.writtenAt();
    message.state = MessageState.LOGGED;
    return message;
  }

  /** What came in belongs to another case; that its debtor wrote it, nobody said. */
  void moveTo(MessageCase other) {
    byDebtor = false;
    caseFileId = other.id();
    creditorId = other.creditorId();
    debtorId = other.debtorId();
    currency = other.currency();
  }

  /** Whether it left, as far as we know. */
  boolean isOnItsWay() {
    return direction == Direction.OUT && state == MessageState.QUEUED;
  }

  /** Whether it is one of ours. */
  boolean isOurs() {
    return direction == Direction.OUT;
  }

  long id() {
    return id;
  }

  UUID publicId() {
    return publicId;
  }

  String subject() {
    return subject;
  }

  long caseFileId() {
    return caseFileId;
  }

  long creditorId() {
    return creditorId;
  }

  long debtorId() {
    return debtorId;
  }

  String recipient() {
    return recipient;
  }

  Instant sentAt() {
    return sentAt;
  }

  MessageChannel channel() {
    return channel;
  }

  String template() {
    return template;
  }

  String currency() {
    return currency;
  }

  boolean demand() {
    return demand;
  }

  Long stepRunId() {
    return stepRunId;
  }

  Long documentId() {
    return documentId;
  }

  /** Keeps the letter as it was printed. */
  void printed(long newDocumentId) {
    documentId = newDocumentId;
  }

  boolean byAgency() {
    return byAgency;
  }

  Long enclosureId() {
    return enclosureId;
  }

  /** Keeps the file that goes with it. */
  void carries(long newDocumentId) {
    enclosureId = newDocumentId;
  }

  void sent(Instant at, String key) {
    state = MessageState.SENT;
    sentAt = at;
    providerKey = key;
  }

  /**
   * Keeps what the other side said later. That it came back stands, whatever comes after it.
   *
   * @return whether it is news
   */
  boolean receipt(MessageReceipt news, Instant at, String detail) {
    if (state != MessageState.SENT || receipt == news || receipt == MessageReceipt.UNDELIVERED) {
      return false;
    }
    receipt = news;
    receiptAt = at;
    receiptDetail = detail == null || detail.length() <= 500 ? detail : detail.substring(0, 500);
    return true;
  }

  /**
   * Has to wait.
   *
   * @return whether that is news
   */
  boolean held(Instant until, Refusal reason, UUID rule) {
    boolean news = !until.equals(heldUntil);
    heldUntil = until;
    heldReason = Refusals.write(List.of(reason));
    heldBy = rule;
    return news;
  }

  void dropped(Refusal reason) {
    state = MessageState.DROPPED;
    dropReason = Refusals.write(List.of(reason));
  }

  void failed() {
    state = MessageState.FAILED;
  }

  void queuedAgain() {
    state = MessageState.QUEUED;
  }
}
