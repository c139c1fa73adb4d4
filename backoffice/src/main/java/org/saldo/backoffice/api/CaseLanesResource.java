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
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.reporting.CaseLanes;
import org.saldo.reporting.LaneEntry;
import org.saldo.reporting.LaneReport;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Problem;

/** What happened on a case and what comes: procedures, contacts, payments and holds by day. */
@Path("/case-files/{number}/lanes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class CaseLanesResource {

  private static final int USUAL = 200;
  private static final int MAX = 1_000;

  @EJB private LaneReport report;

  @GET
  @Operation(summary = "Steps, planned steps, contacts, payments and holds of a case by day")
  public Response show(
      @PathParam("number") String number,
      @QueryParam("from") String from,
      @QueryParam("until") String until,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int size = Answers.limit(limit, USUAL, MAX);
    int first = first(cursor);
    LocalDate last = Answers.day("until", until);
    return report
        .of(number, Answers.day("from", from), last == null ? null : last.plusDays(1))
        .map(lanes -> Answers.ok(json(lanes, first, size).build(), request))
        .orElseGet(
            () -> Problem.of(404, "case.unknown", "There is no such case in your reach.").build());
  }

  /** How many entries were told before. */
  private static int first(String cursor) {
    if (cursor != null && !cursor.matches("\\d{1,9}")) {
      throw new BadRequestException("cursor is none that was given: " + cursor);
    }
    return cursor == null ? 0 : Integer.parseInt(cursor);
  }

  private static JsonObjectBuilder json(CaseLanes lanes, int first, int size) {
    List<LaneEntry> all = lanes.entries();
    int until = Math.min(all.size(), first + size);
    JsonArrayBuilder items = Json.createArrayBuilder();
    all.subList(Math.min(first, all.size()), until).forEach(entry -> items.add(json(entry)));
    JsonArrayBuilder order = Json.createArrayBuilder();
    lanes.lanes().stream()
        .map(lane -> lane.procedure() == null ? lane.topic().name() : lane.procedure())
        .forEach(order::add);
    return Answers.list(items, until < all.size() ? Integer.toString(until) : null)
        .add("caseFile", lanes.number())
        .add("today", lanes.today().toString())
        .add("lanes", order)
        .add("cut", lanes.cut());
  }

  private static JsonObjectBuilder json(LaneEntry entry) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("lane", lane(entry))
            .add("kind", entry.kind().name())
            .add("on", entry.on().toString());
    Answers.text(json, "until", entry.until());
    Answers.text(json, "id", entry.id());
    json.add("what", entry.what().name());
    Answers.text(json, "state", entry.state() == null ? null : entry.state().name());
    Answers.text(json, "name", entry.name());
    Answers.text(json, "receivable", entry.about());
    Answers.text(json, "amount", entry.amount() == null ? null : Answers.amount(entry.amount()));
    Answers.text(json, "currency", entry.amount() == null ? null : entry.amount().currency());
    Answers.text(json, "dispute", entry.dispute());
    return Answers.text(json, "note", entry.note());
  }

  private static String lane(LaneEntry entry) {
    return entry.procedure() == null ? entry.kind().topic().name() : entry.procedure();
  }
}
