package org.saldo.ui;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import org.saldo.problem.RefusedException;

/**
 * Answers 403 when the domain refuses a caller's role, and 404 when an address goes on from a place
 * of a list that does not exist. A page asks the domain while it is built, so the refusal arrives
 * wrapped by Faces and would otherwise count as a fault of ours.
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
      OptionalInt status = status(e);
      if (status.isEmpty() || response.isCommitted()) {
        throw e;
      }
      response.sendError(status.getAsInt());
    }
  }

  /** What the refusal beneath an exception is answered with; empty when it is a fault. */
  static OptionalInt status(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof EJBAccessException) {
        return OptionalInt.of(HttpServletResponse.SC_FORBIDDEN);
      }
      if (cause instanceof RefusedException refused
          && refused.refusal().code().equals("cursor.invalid")) {
        return OptionalInt.of(HttpServletResponse.SC_NOT_FOUND);
      }
    }
    return OptionalInt.empty();
  }
}
