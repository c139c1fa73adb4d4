package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.identity.PublicIds;
import org.saldo.problem.Refusal;
import org.saldo.reporting.BulkReport;
import org.saldo.reporting.Slice;
import org.saldo.reporting.WorklistRow;
import org.saldo.reporting.Worksheet;
import org.saldo.task.bulk.BulkArguments;
import org.saldo.task.bulk.BulkDesk;
import org.saldo.task.bulk.NewBulkJob;
import org.saldo.task.worklist.WorklistFilter;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** The worksheet: its lists with their counts and entries, and work on many of them at once. */
@Path("/worksheet")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class WorksheetResource extends RecordCalls {

  private static final int USUAL = 50;
  private static final int MAX = 200;

  @EJB private Worksheet worksheet;
  @EJB private BulkDesk desk;
  @EJB private BulkReport report;

  @GET
  @Operation(summary = "The lists of the worksheet with their counts; filters as parameters")
  public Response counts(@Context UriInfo uri, @Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    worksheet
        .counts(filter(uri.getQueryParameters()))
        .lists()
        .forEach(
            each ->
                items.add(
                    Json.createObjectBuilder()
                        .add("list", each.list())
                        .add("count", Math.min(each.count(), Worksheet.COUNTED))
                        .add("more", each.more())));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  @GET
  @Path("/{list}")
  @Operation(summary = "Entries of a list, what is due first before the others")
  public Response entries(
      @PathParam("list") String list,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @Context UriInfo uri,
      @Context Request request) {
    if (!worksheet.has(list)) {
      return unknown("worklist.unknown", "There is no such list.");
    }
    Slice<WorklistRow> slice =
        worksheet.slice(
            list, filter(uri.getQueryParameters()), cursor, Answers.limit(limit, USUAL, MAX));
    JsonArrayBuilder items = Json.createArrayBuilder();
    slice.rows().forEach(row -> items.add(json(row)));
    return Answers.ok(Answers.list(items, slice.next()).build(), request);
  }

  /** With {@code all} every entry that fits the filters of the address, else those named. */
  @POST
  @Path("/{list}/jobs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Start work on many entries; with dryRun they are only looked at")
  public Response start(@PathParam("list") String list, @Context UriInfo uri, String body) {
    return once(
        body,
        sent -> {
          BulkDesk.Started started =
              worksheet.has(list)
                  ? desk.start(order(list, filter(uri.getQueryParameters()), sent))
                  : new BulkDesk.Started(null, Refusal.because("worklist.unknown"));
          return answer(
              started.refusal(),
              () ->
                  accepted(
                      "worksheet-jobs/",
                      WorksheetJobsResource.json(report.byId(started.id()).orElseThrow())));
        });
  }

  private static NewBulkJob order(String list, WorklistFilter filter, JsonBody sent) {
    boolean all = sent.flag("all");
    return new NewBulkJob(
        PublicIds.next(),
        list,
        all ? filter : WorklistFilter.EVERYTHING,
        all ? NewBulkJob.Which.ALL : NewBulkJob.Which.NAMED,
        sent.texts("items").stream().map(WorksheetResource::id).toList(),
        String.valueOf(sent.text("action")),
        new BulkArguments(sent.text("note"), sent.day("day"), sent.text("controller")),
        sent.flag("dryRun"));
  }

  private static UUID id(String text) {
    Optional<UUID> id = Ids.read(text);
    return id.orElseThrow(() -> new BadRequestException("items holds no id: " + text));
  }

  private static WorklistFilter filter(MultivaluedMap<String, String> parameters) {
    return new WorklistFilter(
        Boolean.parseBoolean(parameters.getFirst("everybody")),
        parameters.getFirst("creditor"),
        parameters.getFirst("step"),
        Answers.day("until", parameters.getFirst("until")),
        parameters.getFirst("controller"),
        amount(parameters.getFirst("amountFrom")));
  }

  private static BigDecimal amount(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!text.matches("\\d{1,12}(\\.\\d{1,4})?")) {
      throw new BadRequestException("amountFrom is a decimal string, not " + text);
    }
    return new BigDecimal(text);
  }

  private static JsonObjectBuilder json(WorklistRow row) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("id", row.id().toString())
            .add("dueOn", row.dueOn().toString())
            .add("overdue", row.overdue());
    Answers.text(json, "kind", row.kind());
    Answers.text(json, "caseFile", row.caseNumber());
    Answers.text(json, "creditor", row.creditorName());
    Answers.text(json, "debtor", row.debtorName());
    Answers.text(json, "step", row.step());
    Answers.text(json, "stepKey", row.stepKey());
    Answers.text(json, "channel", row.channel());
    Answers.text(
        json,
        "because",
        row.reason() == null || row.reason().deciding() == null
            ? null
            : row.reason().deciding().code());
    Answers.text(json, "owner", row.owner());
    Answers.text(json, "phone", row.phone());
    Answers.text(json, "nextAt", row.nextAt());
    Answers.text(json, "open", row.open() == null ? null : Answers.amount(row.open()));
    Answers.text(json, "currency", row.open() == null ? null : row.open().currency());
    List<String> arguments = row.arguments();
    return json.add("arguments", Json.createArrayBuilder(arguments));
  }
}
