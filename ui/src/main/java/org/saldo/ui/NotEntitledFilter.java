package org.saldo.ui;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers 403 when the domain refuses a caller's role. A page asks the domain while it is built, so
 * the refusal arrives wrapped by Faces and would otherwise count as a fault of ours.
 */
@WebFilter({"*.xhtml", "/document"})
public class NotEntitledFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException e) {
      if (!isRefusedRole(e) || response.isCommitted()) {
        throw e;
      }
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  static boolean isRefusedRole(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof EJBAccessException) {
        return true;
      }
    }
    return false;
  }
}
