package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.payment.PaymentDesk;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseMoney;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;

/** Payments that went back. */
@Path("/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ACCOUNTANT})
public class PaymentsResource {

  @EJB private CaseMoney money;
  @EJB private PaymentDesk desk;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  /** Records that a payment went back; {@code currency} is that of the charge. */
  @POST
  @Path("/{id}/return")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record that a payment went back; what it had paid is open again")
  public Response giveBack(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, String body) {
    JsonBody sent = JsonBody.of(body);
    return once.change(key, id + "\n" + body, () -> giveBack(id, sent));
  }

  private Supplier<Response> giveBack(String id, JsonBody sent) {
    Optional<UUID> payment = Ids.read(id);
    Optional<Refusal> refusal =
        payment.isEmpty()
            ? Refusal.of("payment.unknown")
            : desk.takeBack(
                payment.get(),
                sent.day("returnedOn"),
                sent.text("reasonCode"),
                sent.money("charge", "currency"),
                sent.text("note"));
    return () ->
        refusal.isPresent()
            ? Refused.answer(refusal.get(), AcceptedLanguage.of(headers))
            : Answers.ok(ClaimJson.payment(money.payment(payment.get()).orElseThrow()).build());
  }
}
