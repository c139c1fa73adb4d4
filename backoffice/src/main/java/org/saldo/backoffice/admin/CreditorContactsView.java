package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.creditor.ContactRole;
import org.saldo.creditor.CreditorContact;
import org.saldo.creditor.CreditorContactDesk;
import org.saldo.creditor.CreditorContactVersion;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.ui.Notices;

/** Who has which role at a creditor, with every record, and a new one. */
@Named
@ViewScoped
public class CreditorContactsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private CreditorContactDesk desk;
  @Inject private CreditorChoice creditors;

  private String creditor;
  private transient List<CreditorContactVersion> rows;
  private ContactRole role;
  private String name;
  private String email;
  private String language;
  private LocalDate firstOn;
  private String reason;

  public List<CreditorContactVersion> getRows() {
    if (rows == null) {
      rows = desk.versions(getCreditor());
    }
    return rows;
  }

  /** Records who has the role from a day on. */
  public String submit() {
    CreditorContact contact =
        new CreditorContact(
            role,
            name == null ? null : name.strip(),
            email == null || email.isBlank() ? null : email.strip(),
            language);
    Optional<Refusal> refusal = desk.record(getCreditor(), contact, firstOn, reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("creditor.contact.recorded");
    return "/admin/creditor-contacts?faces-redirect=true&creditor=" + getCreditor();
  }

  /** Sends every record. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "creditor-contacts",
            "creditor.one",
            "creditor.contact.role",
            "creditor.contact.name",
            "creditor.contact.email",
            "debtor.language",
            "creditor.contact.from",
            "rule.in.force",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (CreditorContactVersion v : getRows()) {
        csv.row(
            getCreditor(),
            v.contact().role(),
            v.contact().name(),
            v.contact().email(),
            v.contact().language(),
            v.firstOn(),
            String.valueOf(v.inForce()),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }

  /** The one in the address, else the first in scope. */
  public String getCreditor() {
    if (creditor == null || creditor.isBlank()) {
      creditor = creditors.getAll().stream().findFirst().map(CreditorView::key).orElse("");
    }
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public ContactRole getRole() {
    return role;
  }

  public void setRole(ContactRole role) {
    this.role = role;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public LocalDate getFirstOn() {
    return firstOn;
  }

  public void setFirstOn(LocalDate firstOn) {
    this.firstOn = firstOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
