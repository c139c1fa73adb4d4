package org.saldo.backoffice.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets only bearer tokens in: a browser session must not reach REST, or another site's page could
 * use it.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class BearerOnly implements ContainerRequestFilter {

  @Override
  public void filter(ContainerRequestContext request) {
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      request.abortWith(
          Problem.of(401, "token.missing", "A bearer token is required.")
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
              .build());
    }
  }
}
