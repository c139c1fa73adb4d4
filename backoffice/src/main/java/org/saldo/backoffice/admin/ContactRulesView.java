package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.correspondence.contact.ContactRuleBook;
import org.saldo.correspondence.contact.ContactRuleVersion;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.HoldingRule;
import org.saldo.ui.NotFound;
import org.saldo.ui.SignedIn;

/** How often and when debtors are contacted: what holds today, and every rule that was recorded. */
@Named
@RequestScoped
public class ContactRulesView {

  @EJB private ContactRuleBook book;
  @Inject private CreditorChoice creditors;
  @Inject private ContactRuleWords words;
  @Inject private SignedIn signedIn;

  private String creditor;
  private String segment;
  private List<ContactRuleRow> rows = List.of();
  private List<ContactRuleVersion> versions;

  /** Reads what holds before the page is rendered. */
  public void load() {
    Optional<Map<ContactSetting, HoldingRule>> holding = book.holding(creditor, segment);
    if (holding.isEmpty()) {
      NotFound.answer();
      return;
    }
    rows = ContactRuleRow.of(holding.get());
  }

  public List<ContactRuleRow> getRows() {
    return rows;
  }

  /** The newest first; those of the chosen creditor and of all. */
  public List<ContactRuleVersion> getVersions() {
    if (versions == null) {
      versions = creditors.rulesAbout(creditor, book.all());
    }
    return versions;
  }

  /** Whether the reader may set rules; the domain decides again. */
  public boolean isWriter() {
    return signedIn.hasAny("supervisor,admin");
  }

  /** Sends every rule. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "contact-rules",
            "contact.rule.setting",
            "contact.rule.value",
            "contact.rule.level",
            "creditor.one",
            "contact.rule.segment",
            "contact.rule.from",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (ContactRuleVersion v : getVersions()) {
        csv.row(
            v.setting(),
            words.said(v),
            v.level(),
            v.creditorId() == null ? null : creditors.nameOf(v.creditorId()),
            v.segment(),
            v.validFrom(),
            v.recordedBy(),
            v.recordedAt(),
            v.reason());
      }
    }
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor == null || creditor.isBlank() ? null : creditor;
  }

  public String getSegment() {
    return segment;
  }

  public void setSegment(String segment) {
    this.segment = segment == null || segment.isBlank() ? null : segment.strip();
  }
}
