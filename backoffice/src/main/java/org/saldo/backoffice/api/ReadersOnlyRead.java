package org.saldo.backoffice.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.saldo.actor.Actor;
import org.saldo.actor.CurrentActor;
import org.saldo.ui.rest.Problem;

/** Lets people from outside get and send nothing, while their access stands. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class ReadersOnlyRead implements ContainerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Inject private CurrentActor actor;

  @Override
  public void filter(ContainerRequestContext request) {
    Actor caller = actor.get();
    if (caller.isOutside() && !(caller.outside().live() && READING.contains(request.getMethod()))) {
      request.abortWith(
          Problem.of(
                  403, "outside.reads.only", "People from outside read, while their access stands.")
              .build());
    }
  }
}
