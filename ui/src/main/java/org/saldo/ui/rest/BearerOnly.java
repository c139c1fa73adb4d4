package org.saldo.ui.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Lets only bearer tokens in: a browser session must not reach REST, or another site's page could
 * use it.
 */
public abstract class BearerOnly implements ContainerRequestFilter {

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
