package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.approval.ApprovalDesk;
import org.saldo.approval.ApprovalState;
import org.saldo.problem.Refusal;
import org.saldo.reporting.ApprovalBox;
import org.saldo.reporting.ApprovalList;
import org.saldo.reporting.ApprovalRow;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;

/** Requests for approval, and deciding them. */
@Path("/approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, ADMIN})
public class ApprovalsResource {

  private static final int USUAL = 50;
  private static final int MAX = 200;

  @EJB private ApprovalList approvals;
  @EJB private ApprovalDesk desk;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @GET
  @RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN})
  @Operation(summary = "Requests for approval; box is WAITING, MINE, OPEN (usual) or DECIDED")
  public Response list(
      @QueryParam("box") String box,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int size = Answers.limit(limit, USUAL, MAX);
    List<ApprovalRow> rows =
        approvals.after(box(box), cursor == null ? null : Ids.read(cursor).orElse(null), size);
    JsonArrayBuilder items = Json.createArrayBuilder();
    rows.forEach(row -> items.add(ClaimJson.approval(row)));
    String next = rows.size() < size ? null : rows.get(rows.size() - 1).id().toString();
    return Answers.ok(Answers.list(items, next).build(), request);
  }

  private static ApprovalBox box(String box) {
    try {
      return box == null || box.isBlank()
          ? ApprovalBox.OPEN
          : ApprovalBox.valueOf(box.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("no such box: " + box, e);
    }
  }

  @POST
  @Path("/{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Decide a request of somebody else, or take an own one back")
  public Response decide(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, String body) {
    JsonBody sent = JsonBody.of(body);
    ApprovalState decision = sent.constant("decision", ApprovalState.class);
    if (decision == null || decision == ApprovalState.PENDING) {
      throw new BadRequestException("decision is APPROVED, REJECTED or WITHDRAWN");
    }
    return once.change(key, id + "\n" + body, () -> decide(id, decision, sent.text("words")));
  }

  private Supplier<Response> decide(String id, ApprovalState decision, String words) {
    Optional<UUID> request = Ids.read(id);
    Optional<Refusal> refusal =
        request.isEmpty()
            ? Refusal.of("approval.unknown")
            : switch (decision) {
              case APPROVED -> desk.approve(request.get(), words);
              case REJECTED -> desk.reject(request.get(), words);
              case WITHDRAWN -> desk.withdraw(request.get());
              case PENDING -> throw new IllegalArgumentException("nothing is decided");
            };
    return () ->
        refusal.isPresent()
            ? Refused.answer(refusal.get(), AcceptedLanguage.of(headers))
            : Answers.ok(ClaimJson.approval(approvals.byId(request.get()).orElseThrow()).build());
  }
}
