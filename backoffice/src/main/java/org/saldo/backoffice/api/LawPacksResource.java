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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.law.LawPackBook;
import org.saldo.law.LawRule;
import org.saldo.law.LawRuleVersion;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Problem;

/** What the law of a country refuses or warns of. */
@Path("/law-packs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class LawPacksResource {

  @EJB private LawPackBook packs;

  @GET
  @Operation(summary = "The countries that have a law pack")
  public Response countries(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    packs.countries().forEach(c -> items.add(Json.createObjectBuilder().add("country", c)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @GET
  @Path("/{country}")
  @Operation(summary = "Every record of a country's law pack, by topic, the latest first")
  public Response list(@PathParam("country") String country, @Context Request request) {
    if (!packs.countries().contains(country)) {
      return Problem.of(404, "law.pack.unknown", "There is no law pack of this country.").build();
    }
    JsonArrayBuilder items = Json.createArrayBuilder();
    packs.versions(country).forEach(v -> items.add(json(v)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  private static JsonObjectBuilder json(LawRuleVersion version) {
    LawRule rule = version.rule();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("topic", rule.topic().name())
            .add("scope", rule.scope().name())
            .add("validFrom", rule.validFrom().toString())
            .add("severity", rule.severity().name());
    Answers.text(json, "amount", rule.amount() == null ? null : Answers.amount(rule.amount()));
    Answers.text(json, "currency", rule.amount() == null ? null : rule.amount().currency())
        .add("source", rule.source())
        .add("verified", rule.verified())
        .add("inForce", version.today())
        .add("corrected", !version.inForce());
    return RecordJson.by(json, version.recordedAt(), version.recordedBy(), version.reason());
  }
}
