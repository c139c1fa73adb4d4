package org.saldo.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes a choice of language: {@code ?lang=en} on any page is remembered for a year and answered
 * with the same page without it, so that links copied from the address bar carry no language.
 */
public class LanguageFilter extends HttpFilter {

  static final String PARAMETER = "lang";
  private static final int ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Locale> chosen =
        request.getMethod().equals("GET")
            ? Locales.supported(PageUrl.of(request).get(PARAMETER))
            : Optional.empty();
    if (chosen.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Cookie cookie = new Cookie(Locales.COOKIE, chosen.get().getLanguage());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setMaxAge(ONE_YEAR_SECONDS);
    response.addCookie(cookie);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Location", PageUrl.of(request).with(PARAMETER, null).toString());
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }
}
