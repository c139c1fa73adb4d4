package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.claim.PlacingGround;
import org.saldo.ledger.Component;
import org.saldo.payment.PaymentCorrection;
import org.saldo.payment.PaymentDesk;
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseMoney;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;

/** Payments that went back, had been recorded by mistake, or go elsewhere. */
@Path("/payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ACCOUNTANT})
public class PaymentsResource {

  @EJB private CaseMoney money;
  @EJB private PaymentDesk desk;
  @EJB private PaymentCorrection correction;
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
    return onPayment(
        id,
        key,
        body,
        payment ->
            answer(
                payment,
                desk.takeBack(
                    payment,
                    sent.day("returnedOn"),
                    sent.text("reasonCode"),
                    sent.money("charge", "currency"),
                    sent.text("note"))));
  }

  /** Undoes a payment that was recorded by mistake. */
  @POST
  @Path("/{id}/reversal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Undo a payment that was recorded by mistake; to its value date")
  public Response reverse(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, String body) {
    JsonBody sent = JsonBody.of(body);
    return onPayment(
        id,
        key,
        "reversal\n" + body,
        payment -> answer(payment, correction.reverse(payment, sent.text("reason"))));
  }

  /** Moves a payment, or parts of it, to other cases. */
  @POST
  @Path("/{id}/move")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Move a payment or parts of it to other cases of its creditor")
  public Response move(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, String body) {
    JsonBody sent = JsonBody.of(body);
    List<PaymentCorrection.Target> targets =
        sent.objects("to").stream()
            .map(
                to ->
                    new PaymentCorrection.Target(
                        to.text("caseFile"),
                        to.money("amount", "currency"),
                        to.texts("receivables")))
            .toList();
    return onPayment(
        id,
        key,
        "move\n" + body,
        payment -> {
          PaymentCorrection.Outcome outcome =
              correction.move(payment, targets, sent.text("reason"));
          return () -> outcome.refusal() == null ? moved(outcome) : refused(outcome.refusal());
        });
  }

  private Response moved(PaymentCorrection.Outcome outcome) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    outcome
        .instead()
        .forEach(p -> items.add(ClaimJson.payment(money.payment(p.publicId()).orElseThrow())));
    return Answers.ok(Answers.list(items, null).build());
  }

  /** Says where a payment goes. */
  @POST
  @Path("/{id}/placing")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Say where a payment goes, where the law leaves it to a person")
  public Response place(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, String body) {
    JsonBody sent = JsonBody.of(body);
    List<PaymentCorrection.Wanted> parts =
        sent.objects("parts").stream()
            .map(
                part ->
                    new PaymentCorrection.Wanted(
                        part.text("receivable"),
                        part.constant("component", Component.class),
                        part.money("amount", "currency")))
            .toList();
    return onPayment(
        id,
        key,
        "placing\n" + body,
        payment ->
            answer(
                payment,
                correction.place(
                    payment,
                    sent.constant("ground", PlacingGround.class),
                    parts,
                    sent.text("reason"))));
  }

  private Response onPayment(
      String id, String key, String request, Function<UUID, Supplier<Response>> work) {
    return once.change(
        key,
        id + "\n" + request,
        () ->
            Ids.read(id)
                .map(work)
                .orElseGet(() -> () -> refused(Refusal.because("payment.unknown"))));
  }

  private Supplier<Response> answer(UUID payment, Optional<Refusal> refusal) {
    return () ->
        refusal
            .map(this::refused)
            .orElseGet(
                () -> Answers.ok(ClaimJson.payment(money.payment(payment).orElseThrow()).build()));
  }

  private Response refused(Refusal refusal) {
    return Refused.answer(refusal, AcceptedLanguage.of(headers));
  }
}
