package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.ADMIN;
import static org.saldo.actor.Roles.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.reporting.ReadFilter;
import org.saldo.reporting.ReadReport;
import org.saldo.reporting.ReadRow;
import org.saldo.reporting.Slice;
import org.saldo.ui.rest.Answers;

/** Who looked at what. */
@Path("/reads")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({AUDITOR, ADMIN})
public class ReadsResource {

  private static final int USUAL = 100;
  private static final int MAX = 500;

  @EJB private ReadReport report;

  @GET
  @Operation(summary = "Who looked at what, newest first")
  public Response reads(
      @QueryParam("user") String user,
      @QueryParam("creditor") String creditor,
      @QueryParam("caseFile") String caseFile,
      @QueryParam("outside") boolean outside,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    ReadFilter filter =
        new ReadFilter(
            user, creditor, caseFile, outside, Answers.day("from", from), Answers.day("to", to));
    Slice<ReadRow> slice = report.looks(filter, cursor, Answers.limit(limit, USUAL, MAX));
    JsonArrayBuilder items = Json.createArrayBuilder();
    slice.rows().forEach(row -> items.add(json(row)));
    return Answers.ok(Answers.list(items, slice.next()).build(), request);
  }

  private static JsonObjectBuilder json(ReadRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("at", row.at().toString())
            .add("user", row.user())
            .add("outside", row.outside())
            .add("subject", row.subject().name())
            .add("way", row.way().name())
            .add("place", row.place());
    Answers.text(json, "object", row.object());
    Answers.text(json, "creditor", row.creditorKey());
    Answers.text(json, "caseFile", row.caseNumber());
    return Answers.text(json, "origin", row.origin());
  }
}
