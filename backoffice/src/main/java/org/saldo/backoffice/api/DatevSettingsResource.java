package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.ledger.datev.DatevBook;
import org.saldo.ledger.datev.DatevDate;
import org.saldo.ledger.datev.DatevRecord;
import org.saldo.ledger.datev.DatevSettings;
import org.saldo.ledger.datev.DatevTax;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** How creditors' books stand in DATEV. */
@Path("/ledger/datev-settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
public class DatevSettingsResource {

  private static final int ACCOUNT_LENGTH = 4;

  @EJB private DatevBook book;
  @Context private HttpHeaders headers;

  @GET
  @Operation(summary = "All records of a creditor, the latest first; the latest holds")
  public Response records(@QueryParam("creditor") String creditor, @Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (DatevRecord r : book.records(creditor)) {
      DatevSettings s = r.settings();
      items.add(
          Answers.text(
                  Json.createObjectBuilder()
                      .add("consultantNo", s.consultantNo())
                      .add("clientNo", s.clientNo())
                      .add("accountLength", s.accountLength())
                      .add("chart", s.chart())
                      .add("yearStartMonth", s.yearStartMonth()),
                  "initials",
                  s.initials())
              .add("personal", s.personal())
              .add("datedBy", s.datedBy().name())
              .add("utf8", !s.windows())
              .add("taxes", s.taxText())
              .add("reason", r.reason())
              .add("recordedAt", r.recordedAt().toString())
              .add("recordedBy", r.recordedBy()));
    }
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({ACCOUNTANT, ADMIN})
  @Operation(summary = "Record how a creditor's books stand in DATEV from now on")
  public Response record(String body) {
    JsonBody wanted = JsonBody.of(body);
    String creditor = wanted.text("creditor");
    String chart = book.chart(creditor);
    List<DatevTax> taxes;
    try {
      taxes =
          wanted.absent("taxes")
              ? DatevSettings.shipped(chart)
              : DatevSettings.taxes(wanted.text("taxes"));
    } catch (IllegalArgumentException unreadable) {
      return Refused.answer(
          Refusal.because("datev.taxes", unreadable.getMessage()).on("taxes"),
          AcceptedLanguage.of(headers));
    }
    DatevDate datedBy = wanted.constant("datedBy", DatevDate.class);
    Optional<Refusal> refusal =
        book.record(
            creditor,
            new DatevSettings(
                number(wanted, "consultantNo", 0),
                number(wanted, "clientNo", 0),
                number(wanted, "accountLength", ACCOUNT_LENGTH),
                chart,
                number(wanted, "yearStartMonth", 1),
                wanted.text("initials"),
                wanted.absent("personal") || wanted.flag("personal"),
                datedBy == null ? DatevDate.VALUE : datedBy,
                wanted.absent("utf8") || !wanted.flag("utf8"),
                taxes),
            wanted.text("reason"));
    return refusal
        .map(why -> Refused.answer(why, AcceptedLanguage.of(headers)))
        .orElseGet(() -> Response.status(Response.Status.CREATED).build());
  }

  private static int number(JsonBody wanted, String name, int otherwise) {
    return wanted.absent(name)
        ? otherwise
        : (int) Math.min(Math.max(wanted.number(name), 0), Integer.MAX_VALUE);
  }
}
