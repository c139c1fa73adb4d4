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
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.ledger.transit.BankPayment;
import org.saldo.ledger.transit.MovementDesk;
import org.saldo.ledger.transit.MovementKind;
import org.saldo.ledger.transit.Payout;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.reporting.TransferMovements;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** What providers, agencies and batches brought to the bank, and what was paid from it. */
@Path("/ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ACCOUNTANT)
public class MovementsResource extends RecordCalls {

  private static final int USUAL = 100;
  private static final int MAX = 200;

  @EJB private MovementDesk desk;
  @EJB private TransferMovements movements;

  @GET
  @Path("/movements")
  @RolesAllowed({ACCOUNTANT, AUDITOR})
  @Operation(summary = "Payouts and payments from the bank, the latest first")
  public Response list(
      @QueryParam("creditor") String creditor,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int most = Answers.limit(limit, USUAL, MAX);
    List<TransferMovements.Movement> found = movements.after(creditor, cursor, most);
    JsonArrayBuilder items = Json.createArrayBuilder();
    found.forEach(movement -> items.add(json(movement)));
    String next = found.size() < most ? null : found.get(most - 1).cursor();
    return Answers.ok(Answers.list(items, next).build(), request);
  }

  @POST
  @Path("/payouts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record that a provider, an agency or a batch brought money to the bank")
  public Response payout(String body) {
    return once(
        body,
        sent -> {
          Payout payout =
              new Payout(
                  Objects.requireNonNullElse(sent.text("account"), ""),
                  sent.text("key"),
                  sent.day("valueOn"),
                  amount(sent, "gross"),
                  amount(sent, "fee"),
                  amount(sent, "vat"),
                  amount(sent, "received"),
                  sent.objects("parts").stream()
                      .map(
                          part ->
                              new Payout.Part(
                                  part.text("key"), amount(part, "amount", sent.text("currency"))))
                      .toList(),
                  sent.text("note"));
          return answer(desk.record(creditor(sent), payout));
        });
  }

  @POST
  @Path("/bank-payments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record that a third party, or the bank itself, was paid from the bank")
  public Response payment(String body) {
    return once(
        body,
        sent ->
            answer(
                desk.record(
                    creditor(sent),
                    new BankPayment(
                        sent.requiredConstant("kind", MovementKind.class),
                        sent.text("key"),
                        sent.day("valueOn"),
                        amount(sent, "amount"),
                        sent.text("caseFile"),
                        sent.text("note")))));
  }

  @POST
  @Path("/movements/{id}/reversal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Take back what was recorded by mistake; its key is free again")
  public Response takeBack(@PathParam("id") String id, String body) {
    return takeBack(
        body, id, Refusal.because("transfer.movement.unknown"), desk::takeBack, this::shown);
  }

  private Supplier<Response> answer(MovementDesk.Outcome outcome) {
    return answer(outcome.refusal(), () -> Answers.ok(shown(outcome.id()).build()));
  }

  private JsonObjectBuilder shown(UUID movement) {
    return json(movements.movement(movement).orElseThrow());
  }

  /** Zero where it is not named. */
  private static Money amount(JsonBody sent, String name) {
    return amount(sent, name, sent.text("currency"));
  }

  private static Money amount(JsonBody sent, String name, String currency) {
    if (!Money.isCurrency(currency)) {
      throw new BadRequestException("currency is none: " + currency);
    }
    return Objects.requireNonNullElseGet(sent.amount(name, currency), () -> Money.zero(currency));
  }

  private static JsonObjectBuilder json(TransferMovements.Movement movement) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", movement.id().toString())
            .add("creditor", movement.creditorKey())
            .add("kind", movement.kind().name())
            .add("account", movement.account())
            .add("key", movement.key())
            .add("valueOn", movement.valueOn().toString())
            .add("amount", Answers.amount(movement.amount()))
            .add("currency", movement.amount().currency())
            .add("entry", movement.entryId().toString())
            .add("entryNo", movement.entryNo())
            .add("recordedAt", movement.recordedAt().toString())
            .add("recordedBy", movement.recordedBy());
    Answers.text(json, "note", movement.note());
    return Answers.text(json, "takenBackReason", movement.takenBackReason());
  }
}
