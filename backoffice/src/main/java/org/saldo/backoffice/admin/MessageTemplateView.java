package org.saldo.backoffice.admin;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.backoffice.export.CsvDownload;
import org.saldo.correspondence.template.TemplateView;
import org.saldo.correspondence.template.TextBook;
import org.saldo.correspondence.template.TextForm;
import org.saldo.correspondence.template.TextVersion;
import org.saldo.correspondence.template.TextsInForce;
import org.saldo.debtor.Languages;
import org.saldo.ui.NotFound;

/** A template: what holds today for a creditor, and every text that was written. */
@Named
@RequestScoped
public class MessageTemplateView {

  @EJB private TextBook book;
  @Inject private CreditorChoice creditors;

  private String template;
  private String creditor;
  private TemplateView found;
  private List<TextVersion> versions;
  private List<TextRow> inForce;

  public void load() {
    Optional<TemplateView> known = template == null ? Optional.empty() : book.template(template);
    if (known.isEmpty() || (creditor != null && creditors.byKey(creditor).isEmpty())) {
      NotFound.answer();
      return;
    }
    found = known.get();
  }

  /** Every language and form that the template can have. */
  public List<TextRow> getInForce() {
    if (inForce == null) {
      inForce = new ArrayList<>();
      for (String language : Languages.ALL) {
        Optional<TextsInForce> texts = book.inForce(template, creditor, language);
        for (TextForm form : TextForm.values()) {
          if (found.purpose().allows(form)) {
            inForce.add(new TextRow(language, form, texts.map(t -> t.of(form)).orElse(null)));
          }
        }
      }
    }
    return inForce;
  }

  /** The newest first; those of the chosen creditor and of all. */
  public List<TextVersion> getVersions() {
    if (versions == null) {
      versions =
          book.versions(template).stream()
              .filter(
                  v -> creditor == null || v.creditor() == null || v.creditor().equals(creditor))
              .toList();
    }
    return versions;
  }

  /** Sends every text. */
  public void export() {
    try (CsvDownload csv =
        CsvDownload.of(
            "texts-" + template,
            "wording.version",
            "creditor.one",
            "wording.language",
            "wording.form",
            "wording.state",
            "interest.rate.from",
            "wording.subject",
            "wording.opening",
            "wording.closing",
            "wording.statement",
            "wording.withdrawal",
            "rule.recorded.by",
            "approval.rule.recorded",
            "rule.reason",
            "wording.decided.by",
            "wording.decided.at",
            "wording.decision")) {
      for (TextVersion v : getVersions()) {
        csv.row(
            v.version(),
            v.creditor(),
            v.language(),
            v.form(),
            v.state(),
            v.validFrom(),
            v.text() == null ? null : v.text().subject(),
            v.text() == null ? null : v.text().opening(),
            v.text() == null ? null : v.text().closing(),
            v.text() != null && v.text().statement(),
            v.text() == null,
            v.recordedBy(),
            v.recordedAt(),
            v.reason(),
            v.decidedBy(),
            v.decidedAt(),
            v.decision());
      }
    }
  }

  public TemplateView getFound() {
    return found;
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public String getCreditor() {
    return creditor;
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor == null || creditor.isBlank() ? null : creditor;
  }
}
