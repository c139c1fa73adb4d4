package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.problem.Refusal;
import org.saldo.receivable.ImportRequest;
import org.saldo.receivable.ImportResult;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceImports;
import org.saldo.receivable.RowOutcome;
import org.saldo.receivable.RowResult;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/** Invoices in. */
@Path("/invoices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ACCOUNTANT, BILLING_SYSTEM})
public class InvoicesResource {

  @EJB private InvoiceImports imports;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @Inject
  @ConfigProperty(name = "saldo.import.max.bytes")
  private int maxBytes;

  /**
   * Takes the invoices of a file.
   *
   * @param format ubl, cii, facturx or csv; told from the content when absent
   * @param key an idempotency key: the same key with the same file gets the first answer again
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Take the invoices of a file, or say what taking them would do (dryRun)")
  public Response take(
      @QueryParam("creditor") String creditor,
      @QueryParam("format") String format,
      @QueryParam("dryRun") boolean dryRun,
      @QueryParam("fileName") String fileName,
      @HeaderParam("Idempotency-Key") String key,
      InputStream body)
      throws IOException {
    if (creditor == null || creditor.isBlank()) {
      throw new BadRequestException("The parameter creditor is missing.");
    }
    InvoiceFormat asked = format(format);
    byte[] content = body.readNBytes(maxBytes + 1);
    Locale locale = AcceptedLanguage.of(headers);
    if (content.length > maxBytes) {
      Refusal tooLarge = Refusal.because("file.too.large", maxBytes / (1024 * 1024)).on("file");
      return Problem.of(413, tooLarge.code(), Problem.message(tooLarge, locale)).build();
    }
    String name = fileName == null ? "invoices" : fileName;
    ImportRequest request = new ImportRequest(creditor, asked, name, content, dryRun);
    return once.work(
        dryRun ? null : key, request.content(), () -> answer(imports.bringIn(request), locale));
  }

  private static InvoiceFormat format(String format) {
    if (format == null || format.isBlank()) {
      return null;
    }
    try {
      return InvoiceFormat.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("format is ubl, cii, facturx or csv, not " + format, e);
    }
  }

  private static Response answer(ImportResult result, Locale locale) {
    if (result.refusal().isPresent()) {
      Refusal refusal = result.refusal().get();
      return refusal.code().equals("file.too.large")
          ? Problem.of(413, refusal.code(), Problem.message(refusal, locale)).build()
          : Problem.refused(List.of(refusal), locale);
    }
    JsonArrayBuilder rejected = Json.createArrayBuilder();
    JsonArrayBuilder findings = Json.createArrayBuilder();
    JsonArrayBuilder receivables = Json.createArrayBuilder();
    for (RowResult row : result.rows()) {
      JsonArrayBuilder target = row.outcome() == RowOutcome.REJECTED ? rejected : findings;
      row.messages().forEach(m -> target.add(message(row, m, locale)));
      if (row.receivable() != null) {
        receivables.add(receivable(row));
      }
    }
    JsonObjectBuilder answer =
        Json.createObjectBuilder()
            .add("dryRun", result.dryRun())
            .add("format", result.format().name().toLowerCase(Locale.ROOT))
            .add("accepted", result.accepted())
            .add("alreadyKnown", result.alreadyKnown())
            .add("rejected", rejected)
            .add("findings", findings)
            .add("receivables", receivables);
    Answers.text(answer, "import", result.importId());
    return Answers.ok(answer.build());
  }

  private static JsonObject message(RowResult row, Refusal refusal, Locale locale) {
    JsonObjectBuilder message = Json.createObjectBuilder().add("row", row.row());
    Answers.text(message, "number", row.number());
    message.addAll(Problem.error(refusal, locale));
    return message.build();
  }

  private static JsonObject receivable(RowResult row) {
    return Json.createObjectBuilder()
        .add("number", row.receivable().number())
        .add("caseFile", row.caseNumber())
        .add("amount", Answers.amount(row.receivable().payable()))
        .add("currency", row.receivable().payable().currency())
        .add("dueOn", row.receivable().dueOn().toString())
        .add("dueSource", row.receivable().dueSource().name())
        .add("outcome", row.outcome().name())
        .build();
  }
}
