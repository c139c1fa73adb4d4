package org.saldo.backoffice.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.saldo.backoffice.CreditorChoice;
import org.saldo.correspondence.template.TemplateView;
import org.saldo.correspondence.template.TextState;
import org.saldo.creditor.CreditorView;
import org.saldo.debtor.Languages;
import org.saldo.ui.Texts;

/** What templates and their texts are called, in the reader's words. */
@Named
@RequestScoped
public class TextWords {

  @Inject private CreditorChoice creditors;

  /** The name that people gave it; of a shipped template, ours. */
  public String name(TemplateView template) {
    if (template == null) {
      return "";
    }
    return template.name() == null
        ? texts().get("wording.template." + template.key())
        : template.name();
  }

  /** A creditor by key; null stands for all. */
  public String creditor(String key) {
    return key == null || key.isBlank()
        ? texts().get("wording.all.creditors")
        : creditors.byKey(key).map(CreditorView::name).orElse(key);
  }

  /** A language in the reader's own. */
  public String language(String code) {
    Locale reader = FacesContext.getCurrentInstance().getViewRoot().getLocale();
    return Locale.forLanguageTag(code).getDisplayLanguage(reader);
  }

  /** The languages we write in, by code. */
  public List<String> getLanguages() {
    return Languages.ALL;
  }

  /** What a place stands for. */
  public String place(String place) {
    return texts().get("wording.place." + place);
  }

  /** How a state is shown: kind of the badge. */
  public String kind(TextState state) {
    return switch (state) {
      case DRAFT -> "neutral";
      case SUBMITTED -> "warn";
      case APPROVED -> "ok";
      case REJECTED -> "danger";
    };
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
