package org.saldo.ui;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** Gives every new page the language of its reader. */
public class LanguageViews extends ViewHandlerWrapper {

  public LanguageViews(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public Locale calculateLocale(FacesContext context) {
    return Locales.of((HttpServletRequest) context.getExternalContext().getRequest());
  }
}
