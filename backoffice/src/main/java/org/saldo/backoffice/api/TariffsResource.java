package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.law.NewTariffFigure;
import org.saldo.law.TariffBook;
import org.saldo.law.TariffVersion;
import org.saldo.ui.rest.Answers;

/** The figures by which costs of third parties are measured. */
@Path("/tariffs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class TariffsResource {

  @EJB private TariffBook tariffs;

  @GET
  @Operation(summary = "Every record of every figure of the tariffs, the latest first")
  public Response list(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    tariffs.versions().forEach(v -> items.add(json(v)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  private static JsonObjectBuilder json(TariffVersion version) {
    NewTariffFigure made = version.figure();
    return RecordJson.by(
        Json.createObjectBuilder()
            .add("item", made.item().name())
            .add("place", made.item().place())
            .add("unit", made.item().unit().name())
            .add("validFrom", made.validFrom().toString())
            .add("figure", made.figure())
            .add("source", made.source())
            .add("verified", made.verified())
            .add("inForce", version.today())
            .add("corrected", !version.inForce()),
        version.recordedAt(),
        version.recordedBy(),
        version.reason());
  }
}
