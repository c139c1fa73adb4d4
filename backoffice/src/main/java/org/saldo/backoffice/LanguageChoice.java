package org.saldo.backoffice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.saldo.debtor.Languages;
import org.saldo.ui.Texts;

/** The languages that people are written to in. */
@Named
@RequestScoped
public class LanguageChoice {

  /** Codes by name, for forms. */
  public Map<String, String> getCodes() {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    Map<String, String> codes = new LinkedHashMap<>();
    Languages.ALL.forEach(code -> codes.put(texts.get("debtor.language." + code), code));
    return codes;
  }
}
