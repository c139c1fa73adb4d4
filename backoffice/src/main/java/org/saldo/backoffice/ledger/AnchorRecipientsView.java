package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.anchor.AnchorFrequency;
import org.saldo.anchor.AnchorRecipient;
import org.saldo.anchor.AnchorRecipientRecord;
import org.saldo.anchor.AnchorRecipients;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Who gets the anchors of a creditor by e-mail, with every record, and a new one. */
@Named
@ViewScoped
public class AnchorRecipientsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private AnchorRecipients recipients;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private transient List<AnchorRecipientRecord> rows;
  private String address;
  private String language;
  private AnchorFrequency frequency;
  private LocalDate firstOn;
  private LocalDate lastOn;
  private String reason;

  public List<AnchorRecipientRecord> getRows() {
    if (rows == null) {
      rows = recipients.records(getCreditor());
    }
    return rows;
  }

  public String submit() {
    AnchorRecipient recipient =
        new AnchorRecipient(
            address == null ? null : address.strip(), language, frequency, firstOn, lastOn);
    Optional<Refusal> refusal = recipients.record(getCreditor(), recipient, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("anchor.recipient.recorded");
    return "/ledger/anchor-recipients?faces-redirect=true&creditor=" + getCreditor();
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "anchor-recipients",
            "anchor.recipient.address",
            "debtor.language",
            "anchor.frequency",
            "anchor.recipient.from",
            "anchor.recipient.until",
            "ledger.demand.in.force",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (AnchorRecipientRecord r : getRows()) {
        csv.row(
            r.recipient().address(),
            r.recipient().language(),
            r.recipient().frequency(),
            r.recipient().firstOn(),
            r.recipient().lastOn(),
            r.latest(),
            r.recordedBy(),
            r.recordedAt(),
            r.reason());
      }
    }
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public AnchorFrequency getFrequency() {
    return frequency;
  }

  public void setFrequency(AnchorFrequency frequency) {
    this.frequency = frequency;
  }

  public LocalDate getFirstOn() {
    return firstOn;
  }

  public void setFirstOn(LocalDate firstOn) {
    this.firstOn = firstOn;
  }

  public LocalDate getLastOn() {
    return lastOn;
  }

  public void setLastOn(LocalDate lastOn) {
    this.lastOn = lastOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
