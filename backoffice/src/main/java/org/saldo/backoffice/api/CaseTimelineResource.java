package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
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
import org.saldo.problem.Refusal;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseTimeline;
import org.saldo.reporting.Timeline;
import org.saldo.reporting.TimelineEntry;
import org.saldo.ui.rest.Answers;

/** The account of a case as a time line: what happened, what it did and why. */
@Path("/case-files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class CaseTimelineResource extends CaseCalls {

  private static final int USUAL = 200;
  private static final int MAX = 1_000;

  @EJB private CaseTimeline timelines;

  @GET
  @Path("/{number}/timeline")
  @Operation(summary = "Every posting on a case by the day from which it counts, and why")
  public Response timeline(
      @QueryParam("asOf") String asOf,
      @QueryParam("receivable") String receivable,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int size = Answers.limit(limit, USUAL, MAX);
    int from = from(cursor);
    return onCase(
        header -> {
          CaseSheet sheet = sheets().byId(header.id(), Answers.day("asOf", asOf)).orElseThrow();
          Optional<CaseSheet.Item> item =
              sheet.receivables().stream().filter(i -> i.number().equals(receivable)).findFirst();
          return receivable != null && item.isEmpty()
              ? refused(Refusal.because("receivable.unknown").on("receivable"))
              : Answers.ok(json(sheet, item, from, size).build(), request);
        });
  }

  /** How many entries were told before. */
  private static int from(String cursor) {
    if (cursor != null && !cursor.matches("\\d{1,9}")) {
      throw new BadRequestException("cursor is none that was given: " + cursor);
    }
    return cursor == null ? 0 : Integer.parseInt(cursor);
  }

  private JsonObjectBuilder json(
      CaseSheet sheet, Optional<CaseSheet.Item> item, int from, int size) {
    CaseSheet.Header header = sheet.header();
    Timeline timeline =
        timelines.of(
            header.id(),
            item.map(CaseSheet.Item::id).orElse(null),
            sheet.asOf(),
            header.currency());
    List<TimelineEntry> all = timeline.entries();
    int until = Math.min(all.size(), from + size);
    JsonArrayBuilder items = Json.createArrayBuilder();
    all.subList(Math.min(from, all.size()), until).forEach(e -> items.add(json(e)));
    CaseSheet.Balance open = item.map(CaseSheet.Item::open).orElse(sheet.open());
    return Answers.list(items, until < all.size() ? Integer.toString(until) : null)
        .add("caseFile", header.number())
        .add("currency", header.currency())
        .add("asOf", sheet.asOf().toString())
        .add("open", CaseFilesResource.json(open))
        .add("grown", Answers.amount(open.interest().minus(timeline.posted().interest())));
  }

  private static JsonObjectBuilder json(TimelineEntry entry) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    entry.parts().forEach(p -> parts.add(json(p)));
    JsonArrayBuilder effects = Json.createArrayBuilder();
    entry
        .effects()
        .forEach(
            e ->
                effects.add(
                    Answers.text(json(e.part()), "reference", e.reference())
                        .add("kind", e.kind().name())
                        .add("on", e.valueOn().toString())));
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("event", entry.eventId().toString())
            .add("kind", entry.kind().name())
            .add("on", entry.valueOn().toString())
            .add("knownOn", entry.knownOn().toString())
            .add("backDated", entry.backDated())
            .add("recordedAt", entry.recordedAt().toString())
            .add("recordedBy", entry.recordedBy());
    Answers.text(json, "reference", entry.reference())
        .add("parts", parts)
        .add("change", CaseFilesResource.json(entry.change()))
        .add("openAfter", CaseFilesResource.json(entry.after()))
        .add("effects", effects);
    return Answers.text(cause(json, entry.cause()), "document", entry.documentId());
  }

  private static JsonObjectBuilder json(TimelineEntry.Part part) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("receivable", part.receivable())
            .add("component", part.component().name())
            .add("amount", Answers.amount(part.amount()));
    return Answers.text(json, "rule", part.rule());
  }

  private static JsonObjectBuilder cause(JsonObjectBuilder json, TimelineEntry.Cause cause) {
    return cause == null
        ? json.addNull("cause")
        : json.add(
            "cause",
            Answers.text(
                Json.createObjectBuilder()
                    .add("kind", cause.kind().name())
                    .add("on", cause.valueOn().toString())
                    .add("knownOn", cause.knownOn().toString()),
                "reference",
                cause.reference()));
  }
}
