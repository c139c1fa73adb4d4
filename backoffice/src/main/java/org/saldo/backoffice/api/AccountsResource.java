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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.ledger.EventKind;
import org.saldo.ledger.chart.AccountRow;
import org.saldo.ledger.chart.ChartBook;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;

/** The chart of accounts of a creditor. */
@Path("/ledger")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
public class AccountsResource {

  @EJB private CreditorRegistry creditors;
  @EJB private ChartBook book;
  @Context private HttpHeaders headers;

  @GET
  @Path("/accounts")
  @Operation(
      summary = "The accounts of a creditor by number, with the events whose rules name them")
  public Response list(@QueryParam("creditor") String creditor, @Context Request request) {
    Optional<CreditorView> found = creditors.byKey(creditor);
    if (found.isEmpty()) {
      return Refused.answer(
          Refusal.because("creditor.unknown", String.valueOf(creditor)).on("creditor"),
          AcceptedLanguage.of(headers));
    }
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (AccountRow account : book.accounts(found.get().id())) {
      JsonArrayBuilder usedBy = Json.createArrayBuilder();
      account.usedBy().stream().map(EventKind::name).forEach(usedBy::add);
      items.add(
          Json.createObjectBuilder()
              .add("number", account.number())
              .add("name", account.name())
              .add("kind", account.kind().name())
              .add("closed", account.closed())
              .add("usedBy", usedBy));
    }
    return Answers.ok(Answers.list(items, null).build(), request);
  }
}
