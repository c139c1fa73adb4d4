package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.currency.ExchangeRate;
import org.saldo.currency.ExchangeRateBook;
import org.saldo.currency.ImportedRates;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/** What currencies are worth, and files of it. */
@Path("/exchange-rates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, ADMIN})
public class ExchangeRatesResource {

  @EJB private ExchangeRateBook book;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @Inject
  @ConfigProperty(name = "saldo.import.max.bytes")
  private int maxBytes;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "The rate of a currency that holds on a day: units for one euro")
  public Response on(
      @QueryParam("currency") String currency,
      @QueryParam("on") String on,
      @Context Request request) {
    LocalDate day = Answers.day("on", on);
    if (day == null || currency == null || currency.isBlank()) {
      throw new BadRequestException("The parameters currency and on are needed.");
    }
    String code = currency.toUpperCase(Locale.ROOT);
    return book.on(code, day)
        .map(rate -> Answers.ok(json(rate, day).build(), request))
        .orElseGet(
            () ->
                refused(
                    Refusal.because("exchange.rate.missing", code, day, ExchangeRate.MOST_DAYS)));
  }

  private static JsonObjectBuilder json(ExchangeRate rate, LocalDate day) {
    return Json.createObjectBuilder()
        .add("currency", rate.currency())
        .add("on", day.toString())
        .add("perEuro", rate.perEuro().toPlainString())
        .add("rateOn", rate.on().toString())
        .add("source", rate.source())
        .add("irrevocable", rate.irrevocable());
  }

  /** Takes a file of the European Central Bank; the same file again changes nothing. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Take a file of rates (XML, CSV or ZIP), or say what it would do (dryRun)")
  public Response take(
      @QueryParam("fileName") String fileName,
      @QueryParam("dryRun") boolean dryRun,
      @HeaderParam("Idempotency-Key") String key,
      InputStream body)
      throws IOException {
    byte[] content = body.readNBytes(maxBytes + 1);
    if (content.length > maxBytes) {
      return tooLarge(Refusal.because("file.too.large", maxBytes / (1024 * 1024)).on("file"));
    }
    String name = fileName == null ? "eurofxref" : fileName;
    return once.work(
        dryRun ? null : key, content, () -> answer(book.bringIn(name, content, dryRun), dryRun));
  }

  private Response answer(ImportedRates taken, boolean dryRun) {
    if (taken.refusal().isPresent()) {
      Refusal refusal = taken.refusal().get();
      return refusal.code().equals("file.too.large") ? tooLarge(refusal) : refused(refusal);
    }
    Locale locale = AcceptedLanguage.of(headers);
    JsonArrayBuilder rejected = Json.createArrayBuilder();
    taken
        .refusals()
        .forEach(
            row ->
                rejected.add(
                    Json.createObjectBuilder()
                        .add("row", row.row())
                        .addAll(Problem.error(row.refusal(), locale))));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("dryRun", dryRun)
            .add("recorded", taken.fresh())
            .add("corrected", taken.corrected())
            .add("alreadyKnown", taken.unchanged())
            .add("refused", taken.refused())
            .add("rejected", rejected);
    Answers.text(json, "from", taken.from());
    return Answers.ok(Answers.text(json, "to", taken.to()).build());
  }

  private Response tooLarge(Refusal refusal) {
    return Problem.of(413, refusal.code(), Problem.message(refusal, AcceptedLanguage.of(headers)))
        .build();
  }

  private Response refused(Refusal refusal) {
    return Refused.answer(refusal, AcceptedLanguage.of(headers));
  }
}
