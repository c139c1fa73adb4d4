package org.saldo.backoffice.admin;

import java.io.Serializable;
import java.time.LocalDate;
import org.saldo.correspondence.template.NewText;
import org.saldo.correspondence.template.TemplateText;
import org.saldo.correspondence.template.TextForm;
import org.saldo.correspondence.template.TextVersion;
import org.saldo.correspondence.template.VersionedText;

/** A text as it is being written. */
public class TextFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private String subject = "";
  private String opening = "";
  private String closing = "";
  private boolean statement;
  private LocalDate validFrom;
  private String reason;
  private boolean withdrawal;
  private long revision;

  /** Begins with a text that holds; null for none. */
  static TextFields of(VersionedText text, LocalDate today) {
    TextFields fields = new TextFields();
    fields.validFrom = today;
    if (text != null) {
      fields.says(text.text());
    }
    return fields;
  }

  /** Begins with a text that was kept. */
  static TextFields of(TextVersion version) {
    TextFields fields = new TextFields();
    fields.validFrom = version.validFrom();
    fields.reason = version.reason();
    fields.revision = version.revision();
    fields.withdrawal = version.text() == null;
    if (version.text() != null) {
      fields.says(version.text());
    }
    return fields;
  }

  private void says(TemplateText text) {
    subject = text.subject();
    opening = text.opening();
    closing = text.closing();
    statement = text.statement();
  }

  /** What the form asks to be kept. */
  NewText asked(String template, String creditor, String language, TextForm form) {
    return new NewText(template, creditor, language, form, text(), validFrom, reason);
  }

  /** The same to be tried, whatever its day and reason. */
  NewText wanted(
      String template, String creditor, String language, TextForm form, LocalDate today) {
    return new NewText(template, creditor, language, form, text(), today, "–");
  }

  private TemplateText text() {
    return withdrawal ? null : new TemplateText(subject, opening, closing, statement);
  }

  public boolean isEmpty() {
    return opening == null || opening.isBlank();
  }

  public String getSubject() {
    return subject;
  }

  public void setSubject(String subject) {
    this.subject = subject;
  }

  public String getOpening() {
    return opening;
  }

  public void setOpening(String opening) {
    this.opening = opening;
  }

  public String getClosing() {
    return closing;
  }

  public void setClosing(String closing) {
    this.closing = closing;
  }

  public boolean isStatement() {
    return statement;
  }

  public void setStatement(boolean statement) {
    this.statement = statement;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isWithdrawal() {
    return withdrawal;
  }

  public void setWithdrawal(boolean withdrawal) {
    this.withdrawal = withdrawal;
  }

  public long getRevision() {
    return revision;
  }
}
