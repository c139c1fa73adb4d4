package org.saldo.backoffice.reading;

import jakarta.servlet.http.HttpServletRequest;

/** Which addresses show nothing of anybody. */
final class Addresses {

  private Addresses() {}

  /**
   * Whether nobody is signed in, or the address gives style, scripts or the page after signing out.
   */
  static boolean isOpen(HttpServletRequest request) {
    String path = request.getServletPath();
    return request.getUserPrincipal() == null
        || path.startsWith("/jakarta.faces.resource/")
        || path.equals("/signed-out.xhtml");
  }
}
