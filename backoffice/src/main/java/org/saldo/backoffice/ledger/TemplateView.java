package org.saldo.backoffice.ledger;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.export.CsvTemplate;
import org.saldo.ledger.export.TemplateBook;
import org.saldo.problem.Refusal;
import org.saldo.ui.NotFound;
import org.saldo.ui.Notices;

/** A template with its versions, and the next one while it is written. */
@Named
@ViewScoped
public class TemplateView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private TemplateBook book;
  @Inject private CreditorChoice creditors;

  private String template;
  private String creditor;
  private TemplateForm form;
  private transient List<CsvTemplate> versions;
  private String preview;
  private String reason;

  /** Ends the request when the address names a template that does not exist. */
  public void load() {
    if (!isFresh() && getVersions().isEmpty()) {
      NotFound.answer();
    }
  }

  public List<CsvTemplate> getVersions() {
    if (versions == null) {
      versions = isFresh() ? List.of() : book.versions(template);
    }
    return versions;
  }

  /** Whether a template is written that there is not yet. */
  public boolean isFresh() {
    return template == null || template.isBlank();
  }

  public TemplateForm getForm() {
    if (form == null) {
      form = getVersions().isEmpty() ? TemplateForm.empty() : TemplateForm.of(getVersions().get(0));
    }
    return form;
  }

  public void more() {
    getForm().more();
  }

  /** Shows what the newest entries would look like; what is wrong is said when it is recorded. */
  public void look() {
    preview = book.preview(getForm().template(), getCreditor());
    if (preview.isEmpty()) {
      Notices.refuse(Refusal.because("template.wrong"));
    }
  }

  public String submit() {
    Optional<Refusal> refusal = book.record(getForm().template(), reason);
    if (refusal.isPresent()) {
      Notices.refuse(refusal.get());
      return null;
    }
    Notices.say("template.recorded");
    return "/ledger/export-template?faces-redirect=true&template=" + getForm().getKey();
  }

  public String getCreditor() {
    return creditors.byKeyOrFirst(creditor).map(CreditorView::key).orElse("");
  }

  public void setCreditor(String creditor) {
    this.creditor = creditor;
  }

  public String getTemplate() {
    return template;
  }

  public void setTemplate(String template) {
    this.template = template;
  }

  public String getPreview() {
    return preview;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
