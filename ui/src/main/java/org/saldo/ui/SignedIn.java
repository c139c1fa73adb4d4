package org.saldo.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.saldo.actor.CurrentActor;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Who is signed in, for what a page shows. It guards nothing: who may see what is decided in the
 * domain.
 */
@Named
@RequestScoped
public class SignedIn {

  /**
   * What people from outside have on pages in place of their roles: what names it they may open.
   */
  static final String OUTSIDE = "outside";

  @Inject private HttpServletRequest request;
  @Inject private CurrentActor actor;

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
    return isOutside() ? OUTSIDE.equals(role) : request.isUserInRole(role);
  }

  /** Whether somebody from outside reads, who changes nothing. */
  public boolean isOutside() {
    return isPresent() && actor.get().isOutside();
  }

  /** Until when somebody from outside may read; null when not today, and for everybody else. */
  public LocalDate getReadsUntil() {
    return isOutside() ? actor.get().outside().lastOn() : null;
  }

  /** Whether the user has one of the roles, separated by commas; no roles named means everybody. */
  public boolean hasAny(String roles) {
    var words = PageFunctions.words(roles);
    return words.isEmpty() || words.stream().anyMatch(this::has);
  }

  static OidcSecurityContext security(HttpServletRequest request) {
    return (OidcSecurityContext) request.getAttribute(OidcSecurityContext.class.getName());
  }

  static IDToken token(HttpServletRequest request) {
    OidcSecurityContext security = security(request);
    return security == null ? null : security.getIDToken();
  }
}
