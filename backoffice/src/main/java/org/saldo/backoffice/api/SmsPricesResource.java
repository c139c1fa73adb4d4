package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.sms.NewSmsPrice;
import org.saldo.correspondence.sms.SmsPriceBook;
import org.saldo.correspondence.sms.SmsPricePlan;
import org.saldo.correspondence.sms.SmsPriceRow;
import org.saldo.problem.Refusal;
import org.saldo.reporting.SmsCostReport;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Problem;

/** What SMS cost: prices of the gateways, and the sums of what was sent. */
@Path("/sms-prices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class SmsPricesResource extends RecordCalls {

  private static final int MONTHS = 12;

  @EJB private SmsPriceBook book;
  @EJB private SmsCostReport report;
  @Inject private BusinessClock clock;
  @Context private HttpHeaders headers;

  @GET
  @Operation(summary = "Every record of every price, by gateway and prefix, the latest first")
  public Response list(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    book.versions().forEach(v -> items.add(SmsJson.version(v)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @GET
  @Path("/costs")
  @Operation(summary = "What the SMS that left cost, by month, creditor and country")
  public Response costs(
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("creditor") String creditor,
      @Context Request request) {
    LocalDate last = Optional.ofNullable(Answers.day("to", to)).orElseGet(clock::today);
    LocalDate first =
        Optional.ofNullable(Answers.day("from", from)).orElse(last.minusMonths(MONTHS - 1));
    JsonArrayBuilder items = Json.createArrayBuilder();
    report
        .sums(YearMonth.from(first), YearMonth.from(last), creditor)
        .forEach(row -> items.add(SmsJson.sum(row)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Record a price from a day on; without a price it is not known any more")
  public Response record(String body) {
    return once(
        body,
        sent -> {
          NewSmsPrice price = SmsJson.price(sent);
          return answer(
              book.record(price, sent.text("reason")).orElse(null), () -> recorded(price));
        });
  }

  private Response recorded(NewSmsPrice price) {
    return book.versions().stream()
        .filter(v -> v.price().gateway().equals(price.gateway()))
        .filter(v -> v.price().prefix().equals(price.prefix()))
        .filter(v -> v.price().firstOn().equals(price.firstOn()))
        .findFirst()
        .map(v -> Answers.ok(SmsJson.version(v).build()))
        .orElseThrow();
  }

  @POST
  @Path("/import")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(ADMIN)
  @Operation(summary = "Record a list of prices, or none of them; what is known is passed over")
  public Response take(String body) {
    return once(
        body,
        sent -> {
          List<NewSmsPrice> list = sent.objects("prices").stream().map(SmsJson::price).toList();
          return answer(book.takeAll(list, sent.text("reason")));
        });
  }

  private Supplier<Response> answer(SmsPricePlan plan) {
    Optional<SmsPriceRow> row = plan.firstRefused();
    if (row.isPresent()) {
      List<Refusal> why =
          List.of(
              Refusal.because("sms.price.row", row.get().line()).on("prices"), row.get().refusal());
      return () -> Problem.refused(why, AcceptedLanguage.of(headers));
    }
    return answer(
        plan.refusal().orElse(null),
        () ->
            Answers.ok(
                Json.createObjectBuilder()
                    .add("recorded", plan.fresh())
                    .add("known", plan.known())
                    .build()));
  }
}
