package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.casefile.CaseStatus;
import org.saldo.reporting.CaseFilter;
import org.saldo.reporting.CaseList;
import org.saldo.reporting.CaseRow;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Problem;

/** Cases as the pages show them. */
@Path("/case-files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class CaseFilesResource {

  private static final int USUAL = 50;
  private static final int MAX = 200;

  @EJB private CaseList cases;
  @EJB private CaseSheets sheets;

  @GET
  @Operation(summary = "Cases in scope by number; q searches names, e-mails and numbers")
  public Response list(
      @QueryParam("q") String q,
      @QueryParam("status") String status,
      @QueryParam("creditor") String creditor,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int size = Answers.limit(limit, USUAL, MAX);
    List<CaseRow> rows =
        cases.after(new CaseFilter(q, status(status), creditor, null, false, null), cursor, size);
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (CaseRow row : rows) {
      JsonObjectBuilder item =
          Json.createObjectBuilder()
              .add("number", row.number())
              .add("creditor", row.creditorKey())
              .add("debtor", row.debtorName())
              .add("currency", row.open().currency())
              .add("status", row.status().name())
              .add("open", Json.createObjectBuilder().add("total", Answers.amount(row.open())))
              .add("openItems", row.openItems());
      Answers.text(item, "closeReason", row.closeReason());
      Answers.text(item, "oldestDueOn", row.oldestDueOn());
      items.add(Answers.text(item, "controller", row.controller()));
    }
    String next = rows.size() < size ? null : rows.get(rows.size() - 1).number();
    return Answers.ok(Answers.list(items, next).build(), request);
  }

  @GET
  @Path("/{number}")
  @Operation(summary = "A case at a date: what is open by component and receivable")
  public Response show(
      @PathParam("number") String number,
      @QueryParam("asOf") String asOf,
      @Context Request request) {
    Optional<CaseSheet> sheet = sheets.byNumber(number, Answers.day("asOf", asOf));
    return sheet
        .map(s -> Answers.ok(json(s).build(), request))
        .orElseGet(
            () -> Problem.of(404, "case.unknown", "There is no such case in your reach.").build());
  }

  private static JsonObjectBuilder json(CaseSheet sheet) {
    JsonArrayBuilder receivables = Json.createArrayBuilder();
    sheet.receivables().forEach(r -> receivables.add(json(r)));
    CaseSheet.Header header = sheet.header();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("number", header.number())
            .add("creditor", header.creditorKey())
            .add("creditorName", header.creditorName())
            .add("debtor", header.debtorName())
            .add("debtorNumber", header.debtorNumber())
            .add("currency", header.currency())
            .add("status", header.status().name())
            .add("asOf", sheet.asOf().toString())
            .add("open", json(sheet.open()))
            .add("receivables", receivables);
    Answers.text(json, "closeReason", header.closeReason());
    return Answers.text(json, "controller", header.controller());
  }

  private static JsonObjectBuilder json(CaseSheet.Item item) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("number", item.number())
            .add("kind", item.kind().name())
            .add("issuedOn", item.issuedOn().toString())
            .add("dueOn", item.dueOn().toString())
            .add("dueSource", item.dueSource().name())
            .add("status", item.status().name())
            .add("invoiced", Answers.amount(item.invoiced()))
            .add("prepaid", Answers.amount(item.prepaid()))
            .add("open", json(item.open()));
    Answers.text(json, "defaultSince", item.defaultSince());
    Answers.text(json, "defaultReason", item.defaultReason());
    JsonArrayBuilder lines = Json.createArrayBuilder();
    item.interestLines().forEach(line -> lines.add(InterestJson.of(line)));
    return json.add("accruingInterest", Answers.amount(item.accruing()))
        .add("interestLines", lines);
  }

  static JsonObjectBuilder json(CaseSheet.Balance open) {
    return Json.createObjectBuilder()
        .add("principal", Answers.amount(open.principal()))
        .add("interest", Answers.amount(open.interest()))
        .add("fee", Answers.amount(open.fee()))
        .add("cost", Answers.amount(open.cost()))
        .add("total", Answers.amount(open.total()));
  }

  private static CaseStatus status(String status) {
    try {
      return status == null || status.isBlank()
          ? null
          : CaseStatus.valueOf(status.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("no such status: " + status, e);
    }
  }
}
