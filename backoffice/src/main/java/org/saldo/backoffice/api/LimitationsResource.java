package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.reporting.LimitationFilter;
import org.saldo.reporting.LimitationList;
import org.saldo.reporting.LimitationRow;
import org.saldo.ui.rest.Answers;

/** What lapses. */
@Path("/limitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class LimitationsResource {

  private static final int USUAL = 50;
  private static final int MAX = 200;

  @EJB private LimitationList list;

  @GET
  @Operation(summary = "Receivables that lapse within some days, or have lapsed, by last day")
  public Response list(
      @QueryParam("days") Integer days,
      @QueryParam("lapsed") boolean lapsed,
      @QueryParam("creditor") String creditor,
      @QueryParam("controller") String controller,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int size = Answers.limit(limit, USUAL, MAX);
    LimitationFilter filter =
        new LimitationFilter(
            days == null ? LimitationFilter.USUAL_DAYS : days, lapsed, creditor, controller);
    List<LimitationRow> rows = list.after(filter, cursor, size);
    JsonArrayBuilder items = Json.createArrayBuilder();
    rows.forEach(row -> items.add(LimitationJson.row(row)));
    String next = rows.size() < size ? null : rows.get(rows.size() - 1).cursor();
    return Answers.ok(Answers.list(items, next).build(), request);
  }
}
