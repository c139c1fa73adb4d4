package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.ledger.transit.ClearingDesk;
import org.saldo.ledger.transit.LineRef;
import org.saldo.problem.Refusal;
import org.saldo.reporting.KeyDate;
import org.saldo.reporting.TransferBalances;
import org.saldo.reporting.TransferClearing;
import org.saldo.reporting.TransferClearings;
import org.saldo.reporting.TransferKeyDates;
import org.saldo.reporting.TransferLine;
import org.saldo.reporting.TransferLines;
import org.saldo.ui.rest.Answers;

/** Transfer accounts: what is open on them, and clearings by hand. */
@Path("/ledger/transfer-accounts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ACCOUNTANT)
public class TransferAccountsResource extends RecordCalls {

  private static final int USUAL = 100;
  private static final int MAX = 500;

  @EJB private TransferBalances balances;
  @EJB private TransferKeyDates dates;
  @EJB private TransferLines lines;
  @EJB private TransferClearings clearings;
  @EJB private ClearingDesk desk;

  @GET
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @Operation(summary = "Transfer accounts with balance and what is open, by age")
  public Response list(@QueryParam("creditor") String creditor, @Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    balances.accounts(creditor, null).forEach(account -> items.add(TransferJson.of(account)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @GET
  @Path("/key-date")
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @Operation(summary = "Transfer accounts with balance and what was open at a key date")
  public Response keyDate(
      @QueryParam("creditor") String creditor,
      @QueryParam("by") String by,
      @QueryParam("on") String on,
      @Context Request request) {
    KeyDate key = key(by, on);
    JsonArrayBuilder items = Json.createArrayBuilder();
    dates.sums(creditor, null, key).forEach(sum -> items.add(TransferJson.of(sum)));
    return Answers.ok(Answers.list(items, null).add("on", key.on().toString()).build(), request);
  }

  /** The day that is meant; today for none. */
  private KeyDate key(String by, String on) {
    return new KeyDate(BooksResource.date(by), dates.day(Answers.day("on", on)));
  }

  @GET
  @Path("/{number}/open")
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @Operation(
      summary =
          "Lines of a transfer account that are open, or were at a key date, the oldest first")
  public Response open(
      @PathParam("number") String number,
      @QueryParam("creditor") String creditor,
      @QueryParam("by") String by,
      @QueryParam("on") String on,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    if (balances.accounts(creditor, number).isEmpty()) {
      return unknown("transfer.account.unknown", "There is no such transfer account.");
    }
    int most = Answers.limit(limit, USUAL, MAX);
    List<TransferLine> found =
        on == null
            ? lines.open(creditor, number, cursor, most)
            : lines.openOn(creditor, number, key(by, on), cursor, most);
    JsonArrayBuilder items = Json.createArrayBuilder();
    found.forEach(line -> items.add(TransferJson.of(line)));
    String next = found.size() < most ? null : found.get(most - 1).cursor();
    return Answers.ok(Answers.list(items, next).build(), request);
  }

  @GET
  @Path("/{number}/clearings")
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @Operation(summary = "What was cleared on a transfer account, the latest first")
  public Response clearings(
      @PathParam("number") String number,
      @QueryParam("creditor") String creditor,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int most = Answers.limit(limit, USUAL, MAX);
    List<TransferClearing> found = clearings.clearings(creditor, number, cursor, most);
    JsonArrayBuilder items = Json.createArrayBuilder();
    found.forEach(clearing -> items.add(TransferJson.of(clearing)));
    String next = found.size() < most ? null : found.get(most - 1).cursor();
    return Answers.ok(Answers.list(items, next).build(), request);
  }

  @POST
  @Path("/{number}/clearings")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Clear open lines with a reason; what they leave is posted where residualVat is given")
  public Response clear(@PathParam("number") String number, String body) {
    return once(
        body,
        sent -> {
          ClearingDesk.Outcome outcome =
              desk.clear(
                  creditor(sent),
                  number,
                  sent.texts("lines").stream().map(TransferAccountsResource::line).toList(),
                  sent.money("residualVat", "currency"),
                  sent.text("reason"));
          return answer(outcome.refusal(), () -> Answers.ok(shown(outcome.id()).build()));
        });
  }

  @POST
  @Path("/clearings/{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take a clearing back; its lines are open again")
  public Response withdraw(@PathParam("id") String id, String body) {
    return takeBack(
        body, id, Refusal.because("transfer.clearing.unknown"), desk::withdraw, this::shown);
  }

  private JsonObjectBuilder shown(UUID clearing) {
    return TransferJson.of(clearings.clearing(clearing).orElseThrow());
  }

  private static LineRef line(String text) {
    return LineRef.read(text)
        .orElseThrow(() -> new BadRequestException("lines are entry/line, not " + text));
  }
}
