package org.saldo.correspondence.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.saldo.problem.Refusal;

/** A text of a template; a draft until it is submitted, never changed after that. */
@Entity
@Table(name = "message_text")
class TextRecord {

  @Id private long id;

  @Column(name = "public_id")
  private UUID publicId;

  @Column(name = "template_key")
  private String template;

  @Column(name = "version_no")
  private int versionNo;

  @Column(name = "creditor_id")
  private Long creditorId;

  private String language;

  @Enumerated(EnumType.STRING)
  private TextForm form;

  private boolean withdrawal;
  private String subject;
  private String opening;
  private String closing;

  @Column(name = "encloses_statement")
  private boolean statement;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Enumerated(EnumType.STRING)
  private TextState state;

  private String reason;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "decided_by")
  private String decidedBy;

  private String decision;

  @Version private long version;

  protected TextRecord() {}

  TextRecord(
      long id,
      UUID publicId,
      int versionNo,
      Long creditorId,
      NewText wanted,
      Instant at,
      String by) {
    this.id = id;
    this.publicId = publicId;
    this.template = wanted.template();
    this.versionNo = versionNo;
    this.creditorId = creditorId;
    this.language = wanted.language();
    this.form = wanted.form();
    this.state = TextState.DRAFT;
    says(wanted, at, by);
  }

  private void says(NewText wanted, Instant at, String by) {
    TemplateText words = wanted.text();
    withdrawal = words == null;
    subject = words == null ? "" : words.subject();
    opening = words == null ? "" : words.opening();
    closing = words == null ? "" : words.closing();
    statement = words != null && words.statement();
    validFrom = wanted.validFrom();
    reason = wanted.reason().strip();
    recordedAt = at;
    recordedBy = by;
  }

  /** Writes a draft anew; whoever did so last is its author. */
  Optional<Refusal> change(NewText wanted, long seen, Instant at, String by) {
    if (state != TextState.DRAFT) {
      return Refusal.of("wording.not.draft");
    }
    if (seen != version) {
      return Refusal.of("changed.meanwhile");
    }
    says(wanted, at, by);
    return Optional.empty();
  }

  /** From one state to another; the refusal says that somebody was faster. */
  private Optional<Refusal> go(TextState from, TextState to) {
    if (state != from) {
      return Refusal.of(from == TextState.DRAFT ? "wording.not.draft" : "wording.not.submitted");
    }
    state = to;
    return Optional.empty();
  }

  Optional<Refusal> submit() {
    return go(TextState.DRAFT, TextState.SUBMITTED);
  }

  Optional<Refusal> takeBack() {
    return go(TextState.SUBMITTED, TextState.DRAFT);
  }

  Optional<Refusal> decide(TextState to, String words, Instant at, String by) {
    Optional<Refusal> refusal = go(TextState.SUBMITTED, to);
    if (refusal.isEmpty()) {
      decidedAt = at;
      decidedBy = by;
      decision = words;
    }
    return refusal;
  }

  long id() {
    return id;
  }

  UUID publicId() {
    return publicId;
  }

  String template() {
    return template;
  }

  int versionNo() {
    return versionNo;
  }

  Long creditorId() {
    return creditorId;
  }

  String language() {
    return language;
  }

  TextForm form() {
    return form;
  }

  LocalDate validFrom() {
    return validFrom;
  }

  TextState state() {
    return state;
  }

  String recordedBy() {
    return recordedBy;
  }

  boolean isWithdrawal() {
    return withdrawal;
  }

  TemplateText text() {
    return withdrawal ? null : new TemplateText(subject, opening, closing, statement);
  }

  /**
   * As others see it.
   *
   * @param creditor key of the creditor; null for all
   */
  TextVersion view(String creditor) {
    return new TextVersion(
        publicId,
        template,
        versionNo,
        creditor,
        language,
        form,
        text(),
        validFrom,
        state,
        reason,
        recordedAt,
        recordedBy,
        decidedAt,
        decidedBy,
        decision,
        version);
  }
}
