package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.ledger.fiscal.FiscalYear;
import org.saldo.ledger.fiscal.FiscalYearBook;
import org.saldo.ui.rest.Answers;

/** When the fiscal years of a creditor begin. */
@Path("/ledger/fiscal-years")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, ADMIN})
public class FiscalYearsResource extends RecordCalls {

  @EJB private FiscalYearBook years;

  @GET
  @RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "The fiscal year of a day, and every record of when years begin")
  public Response year(
      @QueryParam("creditor") String creditor,
      @QueryParam("on") String on,
      @Context Request request) {
    return Answers.ok(json(creditor, Answers.day("on", on)).build(), request);
  }

  private JsonObjectBuilder json(String creditor, LocalDate on) {
    FiscalYear year = years.yearOf(creditor, on).orElseThrow(NotFoundException::new);
    JsonArrayBuilder items = Json.createArrayBuilder();
    years
        .records(creditor)
        .forEach(
            r ->
                items.add(
                    Json.createObjectBuilder()
                        .add("startsOn", r.startsOn().toString())
                        .add("inForce", r.inForce())
                        .add("latest", r.latest())
                        .add("reason", r.reason())
                        .add("recordedAt", r.recordedAt().toString())
                        .add("recordedBy", r.recordedBy())));
    return Answers.list(items, null)
        .add("label", year.label())
        .add("from", year.firstOn().toString())
        .add("to", year.lastOn().toString());
  }

  /** Years that are closed stay as they are. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record that fiscal years begin in another month from a day on")
  public Response record(String body) {
    return once(
        body,
        sent -> {
          String creditor = sent.text("creditor");
          LocalDate startsOn = sent.requiredDay("startsOn");
          return years
              .record(creditor, startsOn, !sent.flag("ended"), sent.text("reason"))
              .<Supplier<Response>>map(refusal -> () -> refused(refusal))
              .orElse(() -> Answers.ok(json(creditor, startsOn).build()));
        });
  }
}
