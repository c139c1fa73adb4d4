package org.saldo.backoffice.reading;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.saldo.actor.Actor;
import org.saldo.actor.CurrentActor;

/**
 * Lets people from outside get pages and files and send nothing; once their access is over, they
 * get nothing either. What they may get is decided in the domain.
 */
@WebFilter({"*.xhtml", "*.csv", "*.pdf", "/document", "/ledger/export-file"})
public class OutsideFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Inject private transient CurrentActor actor;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (Addresses.isOpen(request) || mayPass(request)) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private boolean mayPass(HttpServletRequest request) {
    Actor caller = actor.get();
    return !caller.isOutside()
        || (caller.outside().live() && READING.contains(request.getMethod()));
  }
}
