package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.client.ClientMoney;
import org.saldo.ledger.client.ClientMoneyDesk;
import org.saldo.reporting.ClientMoneyHistory;
import org.saldo.reporting.ClientMove;
import org.saldo.ui.rest.Answers;

/** Client money of a creditor: what is held and owed, and what was paid out of it and taken. */
@Path("/ledger/client-money")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
public class ClientMoneyResource {

  private static final int USUAL = 100;
  private static final int MAX = 500;

  @EJB private CreditorRegistry creditors;
  @EJB private ClientMoneyDesk desk;
  @EJB private ClientMoneyHistory history;

  @GET
  @Operation(summary = "What of a creditor's money is held, and what is owed to it")
  public Response look(@QueryParam("creditor") String creditor, @Context Request request) {
    Optional<CreditorView> found = creditors.byKey(creditor);
    return found
        .flatMap(view -> desk.look(view.id()))
        .map(money -> Answers.ok(json(creditor, money).build(), request))
        .orElseGet(ClientMoneyResource::unknown);
  }

  @GET
  @Path("/moves")
  @Operation(summary = "Pay-outs to a creditor and own fees, the latest booked first")
  public Response moves(
      @QueryParam("creditor") String creditor,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    if (creditors.byKey(creditor).isEmpty()) {
      return unknown();
    }
    int most = Answers.limit(limit, USUAL, MAX);
    List<ClientMove> found = history.moves(creditor, cursor, most);
    JsonArrayBuilder items = Json.createArrayBuilder();
    found.forEach(move -> items.add(json(move)));
    String next = found.size() < most ? null : found.get(most - 1).cursor();
    return Answers.ok(Answers.list(items, next).build(), request);
  }

  private static Response unknown() {
    return RecordCalls.unknown("creditor.unknown", "There is no such creditor.");
  }

  private static JsonObjectBuilder json(String creditor, ClientMoney money) {
    JsonArrayBuilder balances = Json.createArrayBuilder();
    money
        .balances()
        .forEach(
            balance ->
                balances.add(
                    Json.createObjectBuilder()
                        .add("currency", balance.held().currency())
                        .add("held", Answers.amount(balance.held()))
                        .add("owed", Answers.amount(balance.owed()))));
    JsonObjectBuilder json =
        Json.createObjectBuilder().add("creditor", creditor).add("possible", money.possible());
    return Answers.text(json, "since", money.since())
        .add("heldAccount", money.accounts().held())
        .add("owedAccount", money.accounts().owed())
        .add("balances", balances);
  }

  private static JsonObjectBuilder json(ClientMove move) {
    return Json.createObjectBuilder()
        .add("kind", move.kind().name())
        .add("reference", move.reference())
        .add("valueOn", move.valueOn().toString())
        .add("postedOn", move.postedOn().toString())
        .add("amount", Answers.amount(move.total()))
        .add("vat", Answers.amount(move.vat()))
        .add("currency", move.total().currency())
        .add("entry", move.entryId().toString())
        .add("entryNo", move.entryNo())
        .add("recordedAt", move.recordedAt().toString())
        .add("recordedBy", move.recordedBy());
  }
}
