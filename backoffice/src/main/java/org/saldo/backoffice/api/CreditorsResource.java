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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.ui.rest.Answers;

/** The creditors in the caller's scope. */
@Path("/creditors")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, BILLING_SYSTEM})
public class CreditorsResource {

  @EJB private CreditorRegistry creditors;

  @GET
  @Operation(summary = "Creditors in scope, by name")
  public Response list(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (CreditorView creditor : creditors.inScope()) {
      items.add(
          Json.createObjectBuilder()
              .add("key", creditor.key())
              .add("name", creditor.name())
              .add("currency", creditor.data().currency())
              .add("mode", creditor.data().mode().name()));
    }
    return Answers.ok(Answers.list(items, null).build(), request);
  }
}
