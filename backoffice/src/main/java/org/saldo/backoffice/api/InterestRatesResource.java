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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.interest.NewRate;
import org.saldo.interest.RateBook;
import org.saldo.interest.RateSeries;
import org.saldo.interest.RateVersion;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Problem;

/** The base rates that interest follows. */
@Path("/interest-rates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, ADMIN})
public class InterestRatesResource extends RecordCalls {

  @EJB private RateBook rates;
  @Context private HttpHeaders headers;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "Every record of every base rate, by series, the latest first")
  public Response list(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    rates.versions().forEach(v -> items.add(json(v)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  /** One that is known for its day is corrected by it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record a base rate; claimed interest is worked out anew")
  public Response record(String body) {
    return once(
        body,
        sent -> {
          NewRate rate = rate(sent);
          Optional<Refusal> refusal = rates.record(rate, sent.text("reason"));
          return refusal.isPresent() ? () -> refused(refusal.get()) : () -> recorded(rate);
        });
  }

  private Response recorded(NewRate rate) {
    return rates.versions().stream()
        .filter(v -> v.inForce() && v.rate().series() == rate.series())
        .filter(v -> v.rate().validFrom().equals(rate.validFrom()))
        .findFirst()
        .map(v -> Answers.ok(json(v).build()))
        .orElseThrow();
  }

  @POST
  @Path("/import")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record a list of base rates, or none of them; what is known is passed over")
  public Response take(String body) {
    return once(
        body,
        sent -> {
          List<NewRate> list =
              sent.objects("rates").stream().map(InterestRatesResource::rate).toList();
          return answer(rates.take(list, sent.text("reason")));
        });
  }

  private Supplier<Response> answer(RateBook.Imported imported) {
    return imported
        .refusal()
        .<Supplier<Response>>map(
            refusal ->
                () ->
                    Problem.refused(
                        List.of(
                            Refusal.because("interest.rate.row", imported.row()).on("rates"),
                            refusal),
                        AcceptedLanguage.of(headers)))
        .orElse(
            () ->
                Answers.ok(
                    Json.createObjectBuilder().add("recorded", imported.recorded()).build()));
  }

  private static NewRate rate(JsonBody sent) {
    return new NewRate(
        sent.constant("series", RateSeries.class),
        sent.day("validFrom"),
        sent.decimal("percent"),
        sent.text("source"));
  }

  private static JsonObjectBuilder json(RateVersion version) {
    NewRate rate = version.rate();
    return RecordJson.by(
        Json.createObjectBuilder()
            .add("series", rate.series().name())
            .add("validFrom", rate.validFrom().toString())
            .add("percent", rate.percent().toPlainString())
            .add("source", rate.source())
            .add("inForce", version.inForce()),
        version.recordedAt(),
        version.recordedBy(),
        version.reason());
  }
}
