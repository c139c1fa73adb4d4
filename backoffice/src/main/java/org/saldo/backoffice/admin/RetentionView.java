package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.retention.HoldingRetention;
import org.saldo.retention.RetentionRuleBook;
import org.saldo.retention.RetentionRuleVersion;
import org.saldo.retention.RetentionSubject;
import org.saldo.ui.NotFound;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** How long documents and messages are kept: what holds today, and every rule. */
@Named
@RequestScoped
public class RetentionView {

  @EJB private RetentionRuleBook book;
  @Inject private CreditorChoice creditors;
  @Inject private SignedIn signedIn;

  private String creditor;
  private List<RetentionRow> rows = List.of();
  private List<RetentionRuleVersion> versions;

  /** Reads what holds before the page is rendered. */
  public void load() {
    Optional<Map<RetentionSubject, HoldingRetention>> holding = book.holding(creditor);
    if (holding.isEmpty()) {
      NotFound.answer();
      return;
    }
    rows = RetentionRow.of(holding.get());
  }

  public List<RetentionRow> getRows() {
    return rows;
  }

  /** The newest first; those of the chosen creditor, of countries and of all. */
  public List<RetentionRuleVersion> getVersions() {
    if (versions == null) {
      versions = creditors.rulesAbout(creditor, book.all());
    }
    return versions;
  }

  /** How long, in words. */
  public String said(Integer years) {
    return years == null
        ? texts().get("contact.rule.general")
        : texts().get("retention.years", years);
  }

  /** For whom a rule is. */
  public String target(RetentionRuleVersion rule) {
    return switch (rule.level()) {
      case ALL -> texts().label(rule.level());
      case COUNTRY -> rule.country();
      case CREDITOR -> creditors.nameOf(rule.creditorId());
    };
  }

  /** Whether the reader may set rules; the domain decides again. */
  public boolean isWriter() {
    return signedIn.has("admin");
  }

  /** Sends every rule. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "retention-rules",
            "retention.subject",
            "retention.kept",
            "contact.rule.level",
            "retention.country",
            "creditor.one",
            "contact.rule.from",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (RetentionRuleVersion v : getVersions()) {
        csv.row(
            v.subject(),
            said(v.years()),
            v.level(),
            v.country(),
            v.creditorId() == null ? null : creditors.nameOf(v.creditorId()),
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

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
