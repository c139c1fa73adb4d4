package org.saldo.ui.rest;

import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.saldo.problem.Refusal;
import org.saldo.problem.RefusedException;

/** Every failure as a problem; what is our own fault is logged with a number and not explained. */
public abstract class Failures implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(Failures.class.getName());

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedException refused) {
        return Problem.refused(List.of(refused.refusal()), AcceptedLanguage.of(headers));
      }
      if (cause instanceof OptimisticLockException) {
        Refusal late = Refusal.because("changed.meanwhile");
        return Problem.of(409, late.code(), Problem.message(late, AcceptedLanguage.of(headers)))
            .build();
      }
      if (cause instanceof EJBAccessException || cause instanceof ForbiddenException) {
        return Problem.of(403, "forbidden", "Your roles do not allow this.").build();
      }
    }
    if (failure instanceof WebApplicationException web) {
      int status = web.getResponse().getStatus();
      return Problem.of(
              status, "http." + status, status < 500 ? web.getMessage() : "Internal error.")
          .build();
    }
    String number = Integer.toHexString(System.identityHashCode(failure)).toUpperCase(Locale.ROOT);
    LOG.log(Level.SEVERE, "REST failure " + number, failure);
    return Problem.of(500, "internal", "Something went wrong on our side (" + number + ").")
        .build();
  }
}
