package org.saldo.ui;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Signs out here and at the identity provider, and lands on the public page that says so.
 *
 * <p>Only a POST from our own pages does it: a link in a mail could otherwise sign people out. The
 * provider is given the id token, so it asks no question. The server has no sign-out of its own in
 * this version.
 */
public class LogoutServlet extends HttpServlet {

  static final String SIGNED_OUT = "/signed-out.xhtml";
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String from = request.getHeader("Sec-Fetch-Site");
    if (from != null && !from.equals("same-origin")) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String home = request.getContextPath() + SIGNED_OUT;
    OidcSecurityContext security = SignedIn.security(request);
    String target =
        security == null || security.getIDToken() == null
            ? home
            : endSession(
                security.getIDToken().getIssuer(),
                security.getIDTokenString(),
                base(request) + home);
    request.logout();
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Location", target);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
  }

  static String endSession(String issuer, String idToken, String landing) {
    return issuer
        + "/protocol/openid-connect/logout?id_token_hint="
        + URLEncoder.encode(idToken, StandardCharsets.UTF_8)
        + "&post_logout_redirect_uri="
        + URLEncoder.encode(landing, StandardCharsets.UTF_8);
  }

  private static String base(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }
}
