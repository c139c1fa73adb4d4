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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.calendar.DayCount;
import org.saldo.claim.InterestDesk;
import org.saldo.debtor.DebtorKind;
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
            .build());
  }
}
