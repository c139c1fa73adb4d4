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
import org.saldo.correspondence.visibility.Audience;
import org.saldo.correspondence.visibility.HoldingVisibility;
import org.saldo.correspondence.visibility.VisibilityRuleBook;
import org.saldo.correspondence.visibility.VisibilityRuleVersion;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.ui.NotFound;
import org.saldo.ui.SignedIn;
import org.saldo.ui.Texts;

/** What debtors and agencies see: what holds today, and every rule. */
@Named
@RequestScoped
public class VisibilityView {

  @EJB private VisibilityRuleBook book;
  @Inject private CreditorChoice creditors;
  @Inject private SignedIn signedIn;

  private String creditor;
  private List<VisibilityRow> rows = List.of();
  private List<VisibilityRuleVersion> versions;

  /** Reads what holds before the page is rendered. */
  public void load() {
    Optional<Map<Audience, Map<VisibleKind, HoldingVisibility>>> holding = book.holding(creditor);
    if (holding.isEmpty()) {
      NotFound.answer();
      return;
    }
    rows = VisibilityRow.of(holding.get());
  }

  public List<VisibilityRow> getRows() {
    return rows;
  }

  /** Who sees something. */
  public Audience[] getAudiences() {
    return Audience.values();
  }

  /** The newest first; those of the chosen creditor and of all. */
  public List<VisibilityRuleVersion> getVersions() {
    if (versions == null) {
      versions = creditors.rulesAbout(creditor, book.all());
    }
    return versions;
  }

  /** Whether it is seen, in words; null for a rule that goes back to the one for all. */
  public String said(Boolean shown) {
    return shown == null
        ? texts().get("contact.rule.general")
        : texts().get(shown ? "visibility.shown" : "visibility.hidden");
  }

  /** The same of what holds; without a rule nothing is seen. */
  public String saidOf(HoldingVisibility rule) {
    return said(rule != null && rule.shown());
  }

  /** From when and for whom what holds does. */
  public String level(HoldingVisibility rule) {
    return rule == null
        ? texts().get("visibility.none")
        : texts().get(rule.own() ? "visibility.own" : "visibility.all", rule.since());
  }

  /** For whom a rule is. */
  public String target(VisibilityRuleVersion rule) {
    return rule.creditorId() == null
        ? texts().get("RetentionLevel.ALL")
        : creditors.nameOf(rule.creditorId());
  }

  /** Whether the reader may set rules; the domain decides again. */
  public boolean isWriter() {
    return signedIn.has("admin");
  }

  /** Sends every rule. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "visibility-rules",
            "visibility.audience",
            "visibility.kind",
            "visibility.what",
            "creditor.one",
            "contact.rule.from",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason")) {
      for (VisibilityRuleVersion v : getVersions()) {
        csv.row(
            v.audience(),
            v.kind(),
            said(v.shown()),
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
