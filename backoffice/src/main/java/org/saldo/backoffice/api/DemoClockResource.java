package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.calendar.DemoClock;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Problem;

/** The business date of a demo; there is no such resource anywhere else. */
@Path("/demo/clock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class DemoClockResource {

  @EJB private DemoClock clock;
  @Context private HttpHeaders headers;

  @GET
  @Operation(summary = "Today (demo only)")
  public Response get() {
    requireDemo();
    return Answers.ok(Json.createObjectBuilder().add("today", clock.today().toString()).build());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set today (demo only); null follows the calendar again")
  public Response put(String body) {
    requireDemo();
    Optional<Refusal> refusal = clock.set(date(body));
    return refusal.isPresent()
        ? Problem.refused(List.of(refusal.get()), AcceptedLanguage.of(headers))
        : get();
  }

  /** The date, or null when the calendar is to run by itself again, which has to be said. */
  private static LocalDate date(String text) {
    JsonBody body = JsonBody.of(text);
    return body.object().containsKey("today") ? body.day("today") : body.requiredDay("today");
  }

  private void requireDemo() {
    if (!clock.settable()) {
      throw new NotFoundException("There is no such resource.");
    }
  }
}
