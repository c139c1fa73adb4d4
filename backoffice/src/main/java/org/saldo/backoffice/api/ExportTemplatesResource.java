package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.ledger.export.CsvStyle;
import org.saldo.ledger.export.CsvTemplate;
import org.saldo.ledger.export.ExportField;
import org.saldo.ledger.export.TemplateBook;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Templates of tables that exports are written by. */
@Path("/ledger/export-templates")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, AUDITOR, ADMIN})
public class ExportTemplatesResource {

  @EJB private TemplateBook book;
  @Context private HttpHeaders headers;

  @GET
  @Operation(summary = "The latest version of each template, with its columns")
  public Response latest(@Context Request request) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    book.latest().forEach(t -> items.add(json(t)));
    return Answers.ok(Answers.list(items, null).build(), request);
  }

  /** The version that it follows is named, 0 for a new template. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({ACCOUNTANT, ADMIN})
  @Operation(summary = "Record the next version of a template")
  public Response record(String body) {
    JsonBody wanted = JsonBody.of(body);
    List<CsvTemplate.Column> columns =
        wanted.objects("columns").stream()
            .map(
                c ->
                    new CsvTemplate.Column(
                        c.text("heading"),
                        c.constant("field", ExportField.class),
                        c.text("detail")))
            .toList();
    CsvTemplate template =
        new CsvTemplate(
            0,
            wanted.text("key"),
            (int) wanted.number("after"),
            wanted.text("title"),
            new CsvStyle(
                wanted.requiredConstant("delimiter", CsvStyle.Delimiter.class),
                wanted.requiredConstant("decimal", CsvStyle.Decimal.class),
                wanted.requiredConstant("dates", CsvStyle.DateStyle.class),
                wanted.requiredConstant("charset", CsvStyle.Charset.class),
                !wanted.absent("quoteAll") && wanted.flag("quoteAll")),
            !wanted.absent("control") && wanted.flag("control"),
            !wanted.absent("ended") && wanted.flag("ended"),
            columns,
            null,
            null,
            null);
    Optional<Refusal> refusal = book.record(template, wanted.text("reason"));
    return refusal
        .map(why -> Refused.answer(why, AcceptedLanguage.of(headers)))
        .orElseGet(() -> Response.status(Response.Status.CREATED).build());
  }

  private static JsonObjectBuilder json(CsvTemplate template) {
    JsonArrayBuilder columns = Json.createArrayBuilder();
    for (CsvTemplate.Column column : template.columns()) {
      columns.add(
          Answers.text(
              Json.createObjectBuilder()
                  .add("heading", column.heading())
                  .add("field", column.field().name()),
              "detail",
              column.detail()));
    }
    CsvStyle style = template.style();
    return Json.createObjectBuilder()
        .add("key", template.key())
        .add("version", template.version())
        .add("title", template.title())
        .add("delimiter", style.delimiter().name())
        .add("decimal", style.decimal().name())
        .add("dates", style.dates().name())
        .add("charset", style.charset().name())
        .add("quoteAll", style.quoteAll())
        .add("control", template.control())
        .add("ended", template.ended())
        .add("columns", columns);
  }
}
