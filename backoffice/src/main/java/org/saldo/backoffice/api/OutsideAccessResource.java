package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.actor.outside.OutsideAccessBook;
import org.saldo.actor.outside.OutsideGrant;
import org.saldo.actor.outside.OutsideKind;
import org.saldo.actor.outside.OutsideRecord;
import org.saldo.calendar.BusinessClock;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/**
 * Who from outside may read whose books: granted, given another last day, ended, and all records.
 */
@Path("/outside-accesses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
public class OutsideAccessResource extends RecordCalls {

  private static final Pattern KEY = Pattern.compile("\\d{1,18}");

  @EJB private OutsideAccessBook book;
  @EJB private CreditorRegistry creditors;
  @Inject private BusinessClock clock;

  @GET
  @RolesAllowed({AUDITOR, ADMIN})
  @Operation(summary = "Every record of an access from outside, the latest first")
  public Response list(
      @QueryParam("user") String user,
      @QueryParam("creditor") String creditor,
      @Context Request request) {
    Map<Long, String> keys = keys();
    return Answers.ok(
        all(
                keys,
                r ->
                    (user == null || r.grant().userName().equals(user.toLowerCase(Locale.ROOT)))
                        && (creditor == null || creditor.equals(keys.get(r.grant().creditorId()))))
            .build(),
        request);
  }

  /** Both days count; the access begins and ends by itself. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Let somebody from outside read the books of a creditor for a time")
  public Response grant(String body) {
    return once(
        body,
        sent -> {
          OutsideKind kind = sent.requiredConstant("kind", OutsideKind.class);
          Optional<CreditorView> creditor = creditors.byKey(creditor(sent));
          if (creditor.isEmpty()) {
            Refusal unknown = Refusal.because("creditor.unknown", creditor(sent)).on("creditor");
            return () -> refused(unknown);
          }
          OutsideGrant grant =
              new OutsideGrant(
                  sent.text("user"),
                  sent.text("fullName"),
                  sent.text("firm"),
                  kind,
                  creditor.get().id(),
                  sent.requiredDay("from"),
                  sent.requiredDay("to"),
                  sent.text("orderedBy"),
                  sent.text("engagement"));
          return answer(
              book.grant(grant).orElse(null),
              () ->
                  shown(
                      r ->
                          r.grant().creditorId() == grant.creditorId()
                              && r.grant().userName().equals(grant.userName())));
        });
  }

  @POST
  @Path("/{access}/last-day")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Give an access another last day")
  public Response extend(@PathParam("access") String access, String body) {
    return change(
        access,
        body,
        (key, sent) ->
            book.extend(key, version(sent), sent.requiredDay("to"), sent.text("reason")));
  }

  @POST
  @Path("/{access}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "End an access at once and for good")
  public Response end(@PathParam("access") String access, String body) {
    return change(access, body, (key, sent) -> book.end(key, version(sent), sent.text("reason")));
  }

  private interface Change {
    Optional<Refusal> of(long access, JsonBody sent);
  }

  private Response change(String access, String body, Change work) {
    return once(
        body,
        sent -> {
          if (!KEY.matcher(access).matches()) {
            return () -> refused(Refusal.because("outside.unknown"));
          }
          long key = Long.parseLong(access);
          return answer(work.of(key, sent).orElse(null), () -> shown(r -> r.accessId() == key));
        });
  }

  private static int version(JsonBody sent) {
    return Math.toIntExact(sent.number("version"));
  }

  /** The records of an access, the latest first. */
  private Response shown(Predicate<OutsideRecord> which) {
    return Answers.ok(all(keys(), which).build());
  }

  private JsonObjectBuilder all(Map<Long, String> keys, Predicate<OutsideRecord> which) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    book.records().stream().filter(which).forEach(r -> items.add(json(r, keys)));
    return Answers.list(items, null);
  }

  private Map<Long, String> keys() {
    return creditors.inScope().stream()
        .collect(Collectors.toMap(CreditorView::id, CreditorView::key));
  }

  private JsonObjectBuilder json(OutsideRecord r, Map<Long, String> keys) {
    OutsideGrant grant = r.grant();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("access", String.valueOf(r.accessId()))
            .add("version", r.version())
            .add("latest", r.latest())
            .add("step", r.step().name())
            .add("state", r.stateOn(clock.today()).name())
            .add("user", grant.userName())
            .add("fullName", grant.fullName())
            .add("firm", grant.firm())
            .add("kind", grant.kind().name());
    Answers.text(json, "creditor", keys.get(grant.creditorId()))
        .add("from", grant.fromOn().toString())
        .add("to", grant.lastOn().toString())
        .add("orderedBy", grant.orderedBy())
        .add("engagement", grant.engagement());
    return Answers.text(json, "reason", r.reason())
        .add("recordedAt", r.recordedAt().toString())
        .add("recordedBy", r.recordedBy());
  }
}
