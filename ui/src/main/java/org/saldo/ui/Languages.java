package org.saldo.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** The languages a reader can switch to, each with a link to the same page. */
@Named
@RequestScoped
public class Languages {

  /** A language under its own name. */
  public record Language(String code, String name, boolean current, String link) {}

  public String getCurrent() {
    return Locales.of(FacesContext.getCurrentInstance()).getLanguage();
  }

  public List<Language> getAll() {
    return Locales.ALL.stream().map(this::language).toList();
  }

  private Language language(Locale locale) {
    String code = locale.getLanguage();
    String own = locale.getDisplayLanguage(locale);
    String name = own.substring(0, 1).toUpperCase(locale) + own.substring(1);
    return new Language(
        code, name, code.equals(getCurrent()), PageFunctions.here(LanguageFilter.PARAMETER, code));
  }
}
