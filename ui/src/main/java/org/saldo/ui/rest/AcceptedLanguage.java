package org.saldo.ui.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of messages: the first of {@code Accept-Language} that we have, else English. */
public final class AcceptedLanguage {

  private AcceptedLanguage() {}

  public static Locale of(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(l -> org.saldo.debtor.Languages.ALL.contains(l.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
