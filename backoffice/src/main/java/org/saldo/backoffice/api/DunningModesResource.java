package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.problem.Refusal;
import org.saldo.procedure.DunningMode;
import org.saldo.procedure.DunningModes;
import org.saldo.procedure.NewDunningMode;
import org.saldo.reporting.DunningModeReport;
import org.saldo.ui.rest.Answers;

/** Whether the runs of a creditor carry out or propose, as dated data. */
@Path("/dunning-modes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ADMIN})
public class DunningModesResource extends RecordCalls {

  @EJB private DunningModes modes;
  @EJB private DunningModeReport report;

  @GET
  @Operation(summary = "What was set about whether runs carry out or propose")
  public Response all() {
    return Answers.ok(list());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Set what runs do, of a creditor or of all, from a day on")
  public Response set(String body) {
    return once(
        body,
        sent -> {
          Refusal refusal =
              modes
                  .set(
                      new NewDunningMode(
                          sent.text("creditor"),
                          sent.requiredConstant("mode", DunningMode.class),
                          sent.requiredDay("from"),
                          sent.text("reason")))
                  .orElse(null);
          return answer(refusal, () -> Answers.ok(list()));
        });
  }

  private JsonObject list() {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (DunningModeReport.Version version : report.all()) {
      JsonObjectBuilder json = Json.createObjectBuilder();
      Answers.text(json, "creditor", version.creditor());
      items.add(
          json.add("mode", version.mode().name())
              .add("from", version.from().toString())
              .add("recordedAt", version.recordedAt().toString())
              .add("recordedBy", version.recordedBy())
              .add("reason", version.reason()));
    }
    return Answers.list(items, null).build();
  }
}
