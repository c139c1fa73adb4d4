package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.charge.ChargeDesk;
import org.saldo.charge.FeeDesk;
import org.saldo.claim.ClaimPreview;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.payment.PaymentDesk;
import org.saldo.payment.PaymentWay;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.reporting.CaseMoney;
import org.saldo.reporting.CasePayment;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** What people pay on a case and what they are charged. */
@Path("/case-files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
public class CaseClaimResource extends CaseCalls {

  private static final int USUAL = 50;
  private static final int MAX = 200;

  @EJB private CaseMoney money;
  @EJB private ClaimPreview claims;
  @EJB private PaymentDesk payments;
  @EJB private ChargeDesk charges;
  @EJB private FeeDesk fees;

  @GET
  @Path("/{number}/payments")
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  @Operation(summary = "Payments of a case and where they went, the latest received first")
  public Response payments(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int size = Answers.limit(limit, USUAL, MAX);
    return onCase(
        header -> {
          List<CasePayment> rows = money.payments(header.id(), cursor, size);
          JsonArrayBuilder items = Json.createArrayBuilder();
          rows.forEach(p -> items.add(ClaimJson.payment(p)));
          String next = rows.size() < size ? null : rows.get(rows.size() - 1).number();
          return Answers.ok(Answers.list(items, next).build(), request);
        });
  }

  /** Records a payment; the same reference again answers with the payment that is known. */
  @POST
  @Path("/{number}/payments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Record a payment; it is allocated at once")
  public Response pay(String body) {
    return once(
        body,
        (header, sent) -> {
          Optional<List<UUID>> named = named(header, sent);
          if (named.isEmpty()) {
            return () -> refused(Refusal.because("receivable.unknown").on("receivables"));
          }
          PaymentDesk.Outcome outcome =
              payments.record(
                  header.id(),
                  new PaymentDesk.ByHand(
                      sent.constant("way", PaymentWay.class),
                      sent.money("amount", "currency"),
                      sent.day("receivedOn"),
                      sent.text("reference"),
                      named.get(),
                      sent.text("note")));
          if (outcome.refusal() != null) {
            return () -> refused(outcome.refusal());
          }
          return () ->
              Answers.ok(
                  ClaimJson.payment(money.payment(outcome.payment().publicId()).orElseThrow())
                      .add("alreadyKnown", outcome.payment().alreadyKnown())
                      .build());
        });
  }

  @POST
  @Path("/{number}/payment-preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Where a payment of a day would go; nothing is written")
  public Response preview(String body) {
    JsonBody sent = JsonBody.of(body);
    Money amount = sent.money("amount", "currency");
    LocalDate on = sent.requiredDay("on");
    return onCase(
        header -> {
          PaymentDesk.Worth worth = payments.worth(header.id(), amount, on);
          if (worth.refusal() != null) {
            return refused(worth.refusal());
          }
          Optional<List<UUID>> named = named(header, sent);
          return named.isEmpty()
              ? refused(Refusal.because("receivable.unknown").on("receivables"))
              : Answers.ok(
                  ClaimJson.preview(
                          claims.items(header.id()),
                          claims.allocation(header.id(), worth.amount(), named.get(), on))
                      .add("amount", Answers.amount(worth.amount()))
                      .add("currency", header.currency())
                      .build());
        });
  }

  /** The receivables that the body names; empty when one is none of the case. */
  private Optional<List<UUID>> named(CaseSheet.Header header, JsonBody sent) {
    List<String> named = sent.texts("receivables");
    List<UUID> ids =
        claims.items(header.id()).stream()
            .filter(i -> named.contains(i.number()))
            .map(OpenItem::publicId)
            .toList();
    return ids.size() == named.size() ? Optional.of(ids) : Optional.empty();
  }

  @POST
  @Path("/{number}/charges")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Claim a fee or a cost on a receivable in default, or what a fee rule says")
  public Response charge(String body) {
    return once(
        body,
        (header, sent) ->
            withItem(
                header,
                sent,
                item ->
                    (sent.text("rule") == null
                            ? charge(header, item, sent)
                            : fees.charge(
                                header.id(),
                                item.publicId(),
                                sent.text("rule"),
                                sent.money("expectedOpen", "currency")))
                        .<Supplier<Response>>map(refusal -> () -> refused(refusal))
                        .orElse(() -> open(header))));
  }

  private Optional<Refusal> charge(CaseSheet.Header header, OpenItem item, JsonBody sent) {
    return charges.claim(
        header.id(),
        item.publicId(),
        sent.constant("component", Component.class),
        sent.money("amount", "currency"),
        sent.money("expectedOpen", "currency"),
        sent.text("reason"),
        sent.flag("enforcement"));
  }

  /** What is open on the case by now. */
  private Response open(CaseSheet.Header header) {
    CaseSheet.Balance open = sheets().byId(header.id(), null).orElseThrow().open();
    return Answers.ok(
        Json.createObjectBuilder()
            .add("caseFile", header.number())
            .add("currency", header.currency())
            .add("open", CaseFilesResource.json(open))
            .build());
  }
}
