package org.saldo.ui;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.wildfly.security.http.oidc.IDToken;

/**
 * In which language a reader is answered: the reader's own choice, else the {@code locale} claim of
 * the sign-in, else the browser's wish, else German.
 */
public final class Locales {

  /** Remembers the choice for all portals of the site. */
  static final String COOKIE = "saldo_lang";

  /** The languages there are texts for, in the order they are offered. */
  public static final List<Locale> ALL =
      List.of(Locale.GERMAN, Locale.ENGLISH, new Locale("es"), new Locale("el"));

  private Locales() {}

  /** The language of the page being worked on. */
  public static Locale of(FacesContext context) {
    if (context.getViewRoot() != null) {
      return context.getViewRoot().getLocale();
    }
    return of((HttpServletRequest) context.getExternalContext().getRequest());
  }

  /** The language for the one who asks. */
  public static Locale of(HttpServletRequest request) {
    IDToken token = SignedIn.token(request);
    return choose(
        cookie(request),
        token == null ? null : token.getLocale(),
        request.getHeader("Accept-Language") == null
            ? List.of()
            : Collections.list(request.getLocales()));
  }

  /**
   * The first of the wishes that there are texts for. For example a cookie {@code en} wins over a
   * browser that asks for {@code el}; {@code de-AT} is German.
   *
   * @param cookie language tag or null
   * @param claim language tag or null
   * @param browser wishes, dearest first
   */
  static Locale choose(String cookie, String claim, List<Locale> browser) {
    return supported(cookie)
        .or(() -> supported(claim))
        .or(() -> browser.stream().flatMap(l -> supported(l.toLanguageTag()).stream()).findFirst())
        .orElse(Locale.GERMAN);
  }

  /** The supported language of a tag such as {@code es} or {@code es-MX}. */
  static Optional<Locale> supported(String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    String language = Locale.forLanguageTag(tag).getLanguage();
    return ALL.stream().filter(each -> each.getLanguage().equals(language)).findFirst();
  }

  private static String cookie(HttpServletRequest request) {
    if (request.getCookies() != null) {
      for (Cookie cookie : request.getCookies()) {
        if (cookie.getName().equals(COOKIE)) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }
}
