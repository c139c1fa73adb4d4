package org.saldo.backoffice.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of messages: the first of {@code Accept-Language} that we have, else English. */
final class Languages {

  private Languages() {}

  static Locale of(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .filter(l -> org.saldo.debtor.Languages.ALL.contains(l.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
