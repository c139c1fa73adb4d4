package org.saldo.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Who is signed in, for what a page shows. It guards nothing: who may see what is decided in the
 * domain.
 */
@Named
@RequestScoped
public class SignedIn {

  @Inject private HttpServletRequest request;

  /** Whether somebody is signed in. */
  public boolean isPresent() {
    return request.getUserPrincipal() != null;
  }

  /** The full name if the sign-in tells it, else the user name; empty when nobody is signed in. */
  public String getName() {
    if (!isPresent()) {
      return "";
    }
    IDToken token = token(request);
    String name = token == null ? null : token.getClaimValueAsString("name");
    return name == null || name.isBlank() ? request.getUserPrincipal().getName() : name;
  }

  public boolean has(String role) {
    return request.isUserInRole(role);
  }

  /** Whether the user has one of the roles, separated by commas; no roles named means everybody. */
  public boolean hasAny(String roles) {
    var words = PageFunctions.words(roles);
    return words.isEmpty() || words.stream().anyMatch(request::isUserInRole);
  }

  static OidcSecurityContext security(HttpServletRequest request) {
    return (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName());
  }

  static IDToken token(HttpServletRequest request) {
    OidcSecurityContext security = security(request);
    return security == null ? null : security.getIDToken();
  }
}
