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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.adjustment.AdjustmentDesk;
import org.saldo.adjustment.AdjustmentKind;
import org.saldo.adjustment.Adjustments;
import org.saldo.ledger.Component;
import org.saldo.money.Money;
import org.saldo.receivable.OpenItem;
import org.saldo.reporting.CaseAllowances;
import org.saldo.reporting.CaseMoney;
import org.saldo.reporting.CaseSheet;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** What is waived, credited, written off or down, put right or taken elsewhere on a case. */
@Path("/case-files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT})
public class CaseAdjustmentsResource extends CaseCalls {

  @EJB private CaseMoney money;
  @EJB private CaseAllowances doubts;
  @EJB private AdjustmentDesk adjustments;

  @POST
  @Path("/{number}/adjustments")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Ask for a waiver, credit, write-off, correction, allowance or transfer; PENDING when"
              + " another must approve")
  public Response adjust(String body) {
    return once(
        body,
        (header, sent) -> {
          AdjustmentKind kind = sent.constant("kind", AdjustmentKind.class);
          if (kind == AdjustmentKind.CORRECTION) {
            return adjusted(
                header, adjustments.correct(header.id(), sent.id("event"), sent.text("reason")));
          }
          if (kind == AdjustmentKind.ALLOWANCE) {
            return withItem(header, sent, item -> adjusted(header, doubt(header, item, sent)));
          }
          if (kind == AdjustmentKind.TRANSFER) {
            return withItem(header, sent, item -> adjusted(header, transfer(header, item, sent)));
          }
          return sent.text("receivable") == null && kind == AdjustmentKind.WRITE_OFF
              ? adjusted(header, ask(header, null, sent))
              : withItem(header, sent, item -> adjusted(header, ask(header, item, sent)));
        });
  }

  /**
   * @param item null for the whole case
   */
  private Adjustments.Outcome ask(CaseSheet.Header header, OpenItem item, JsonBody sent) {
    AdjustmentKind kind = sent.constant("kind", AdjustmentKind.class);
    UUID receivable = item == null ? null : item.publicId();
    Money expected = sent.money("expectedOpen", "currency");
    String reason = sent.text("reason");
    return kind == AdjustmentKind.WRITE_OFF
        ? adjustments.writeOff(header.id(), receivable, expected, reason)
        : adjustments.ask(
            header.id(),
            receivable,
            kind,
            sent.constant("component", Component.class),
            sent.money("amount", "currency"),
            expected,
            reason);
  }

  private Adjustments.Outcome transfer(CaseSheet.Header header, OpenItem item, JsonBody sent) {
    return adjustments.transfer(
        header.id(),
        item.publicId(),
        sent.text("target"),
        sent.flag("keepsDefault"),
        sent.flag("takesMoney"),
        sent.money("expectedOpen", "currency"),
        sent.text("reason"));
  }

  private Adjustments.Outcome doubt(CaseSheet.Header header, OpenItem item, JsonBody sent) {
    return adjustments.doubt(
        header.id(),
        item.publicId(),
        sent.decimal("percent"),
        sent.money("expectedOpen", "currency"),
        sent.text("reason"));
  }

  private Supplier<Response> adjusted(CaseSheet.Header header, Adjustments.Outcome outcome) {
    if (outcome.refusal() != null) {
      return () -> refused(outcome.refusal());
    }
    return () ->
        Answers.ok(
            money.adjustments(header.id()).stream()
                .filter(a -> a.id().equals(outcome.id()))
                .map(a -> ClaimJson.adjustment(a).build())
                .findFirst()
                .orElseThrow());
  }

  @GET
  @Path("/{number}/adjustments")
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
  @Operation(summary = "What was waived, credited or asked for on a case, the newest first")
  public Response adjustments(@Context Request request) {
    return onCase(
        header -> {
          JsonArrayBuilder items = Json.createArrayBuilder();
          money.adjustments(header.id()).forEach(a -> items.add(ClaimJson.adjustment(a)));
          return Answers.ok(Answers.list(items, null).build(), request);
        });
  }

  @GET
  @Path("/{number}/allowances")
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "What is doubtful on a case and how much of it is written down today")
  public Response allowances(@Context Request request) {
    return onCase(
        header -> {
          JsonArrayBuilder items = Json.createArrayBuilder();
          doubts.of(header.id()).forEach(a -> items.add(ClaimJson.allowance(a)));
          return Answers.ok(Answers.list(items, null).build(), request);
        });
  }
}
