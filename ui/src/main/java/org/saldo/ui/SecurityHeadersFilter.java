package org.saldo.ui;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Headers that every answer carries.
 *
 * <p>Nothing dynamic is stored by a browser or a proxy: pages show what people owe. Resources with
 * a version in their address stay for a year. In portals with PrimeFaces the policy of a page is
 * written by PrimeFaces, which knows the nonce; two policies would both apply.
 */
public class SecurityHeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String RESOURCES = "/jakarta.faces.resource/";
  private static final String ONE_YEAR = "max-age=31536000";

  @Inject private transient ContentPolicy policy;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", ONE_YEAR + "; includeSubDomains");
    }
    boolean resource = request.getServletPath().startsWith(RESOURCES);
    if (resource && request.getParameter("v") != null) {
      response.setHeader("Cache-Control", "public, " + ONE_YEAR + ", immutable");
    } else if (!resource) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (!isPrimeFacesPage(request)) {
      response.setHeader("Content-Security-Policy", policy.getStrict());
    }
    chain.doFilter(request, new OnePolicy(response));
  }

  /**
   * Keeps to one policy. PrimeFaces adds one with a nonce for every page it begins; when an error
   * page takes the place of a page, the browser would enforce both and block the scripts of either.
   */
  private static final class OnePolicy extends HttpServletResponseWrapper {

    OnePolicy(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if ("Content-Security-Policy".equalsIgnoreCase(name)) {
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }

  private static boolean isPrimeFacesPage(HttpServletRequest request) {
    return request.getServletPath().endsWith(".xhtml")
        && request.getServletContext().getInitParameter("primefaces.CSP") != null;
  }
}
