package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.calendar.DayCount;
import org.saldo.claim.InterestDesk;
import org.saldo.debtor.DebtorKind;
import org.saldo.law.CostAnswer;
import org.saldo.law.CostQuestion;
import org.saldo.law.CostService;
import org.saldo.law.TariffBook;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Problem;

/** Calculations that need no case. */
@Path("/calculations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
public class CalculationsResource {

  @EJB private InterestDesk desk;
  @EJB private TariffBook tariffs;
  @Context private HttpHeaders headers;

  @POST
  @Path("/interest")
  @Operation(
      summary =
          "Statutory default interest: principal, currency, debtorKind, country, dueOn, until,"
              + " dayCount, payments [{on, amount}]")
  public Response interest(String body) {
    JsonBody asked = JsonBody.of(body);
    String currency = asked.text("currency");
    DebtorKind kind = asked.constant("debtorKind", DebtorKind.class);
    if (kind == null) {
      throw new BadRequestException("debtorKind is CONSUMER or BUSINESS");
    }
    InterestDesk.Answer answer =
        desk.calculate(
            new InterestDesk.Question(
                asked.amount("principal", currency),
                kind == DebtorKind.CONSUMER,
                asked.text("country"),
                asked.day("dueOn"),
                asked.day("until"),
                asked.constant("dayCount", DayCount.class),
                asked.objects("payments").stream()
                    .map(p -> new InterestDesk.PartPaid(p.day("on"), p.amount("amount", currency)))
                    .toList()));
    if (answer.refusal() != null) {
      return Problem.refused(List.of(answer.refusal()), AcceptedLanguage.of(headers));
    }
    JsonArrayBuilder lines = Json.createArrayBuilder();
    answer.lines().forEach(line -> lines.add(InterestJson.of(line)));
    return Answers.ok(
        Json.createObjectBuilder()
            .add("currency", currency)
            .add("lines", lines)
            .add("total", Answers.amount(answer.total()))
            .add("principal", Answers.amount(answer.principal()))
            .add("open", Answers.amount(answer.open()))
            .add("verified", answer.verified())
            .build());
  }

  @POST
  @Path("/costs")
  @Operation(
      summary =
          "What agencies, lawyers, courts and bailiffs may charge: services, value, currency,"
              + " mandateOn, deductsInputTax (false when absent)")
  public Response costs(String body) {
    JsonBody asked = JsonBody.of(body);
    CostAnswer answer =
        tariffs.calculate(
            new CostQuestion(
                asked.texts("services").stream().map(CalculationsResource::service).toList(),
                asked.money("value", "currency"),
                asked.day("mandateOn"),
                asked.flag("deductsInputTax")));
    return answer.refusal().isPresent()
        ? Problem.refused(List.of(answer.refusal().get()), AcceptedLanguage.of(headers))
        : Answers.ok(CostJson.of(answer.calculation()).build());
  }

  private static CostService service(String name) {
    return Arrays.stream(CostService.values())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestException(
                    "services are of " + Arrays.toString(CostService.values())));
  }
}
