package org.saldo.backoffice.reading;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.actor.CurrentActor;
import org.saldo.actor.reading.Look;
import org.saldo.actor.reading.ReadLog;
import org.saldo.ui.rest.Problem;

/**
 * Tells the log who looks at what before it is shown. What somebody from outside looks at and
 * cannot be logged is not shown; the house's own people go on working, and the server's log says
 * so.
 */
@WebFilter({"*.xhtml", "*.csv", "*.pdf", "/document", "/ledger/export-file", "/api/*"})
public class LookFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(LookFilter.class.getName());

  private static final String PROBLEM =
      "{\"type\":\"urn:saldo:problem:look.not.logged\",\"title\":\"Service Unavailable\","
          + "\"status\":503,\"detail\":\"What you look at cannot be logged at the moment.\"}";

  @EJB private transient ReadLog log;
  @Inject private transient CurrentActor actor;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Addresses.isOpen(request) || !Looks.isReading(request) || isNoted(request)) {
      chain.doFilter(request, response);
    } else {
      refuse(request, response);
    }
  }

  private static void refuse(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Retry-After", "60");
    if (request.getServletPath().startsWith("/api")) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setContentType(Problem.TYPE);
      response.getWriter().write(PROBLEM);
    } else {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }

  /** Whether the look is logged, or need not be. */
  private boolean isNoted(HttpServletRequest request) {
    Look look = Looks.of(request);
    try {
      log.note(look);
      return true;
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "A look of " + actor.name() + " could not be logged: " + look, failed);
      return !actor.get().isOutside();
    }
  }
}
