package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.anchor.AnchorDesk;
import org.saldo.correspondence.NamedFile;
import org.saldo.ledger.closing.EndOfDay;
import org.saldo.problem.Refusal;
import org.saldo.reporting.LedgerDays;
import org.saldo.reporting.Page;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;

/** Closed days with their anchors. */
@Path("/ledger/days")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ACCOUNTANT, AUDITOR})
public class LedgerDaysResource {

  private static final MediaType PDF = new MediaType("application", "pdf");
  private static final int USUAL = 100;
  private static final int MAX = 200;

  @EJB private LedgerDays days;
  @EJB private EndOfDay ends;
  @EJB private AnchorDesk anchors;
  @Context private HttpHeaders headers;

  /** Asks for days to be closed; asking again for the same changes nothing. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({ACCOUNTANT, SUPERVISOR})
  @Operation(summary = "Have the days of a creditor verified and closed; poll the list of days")
  public Response close(String body) {
    JsonBody wanted = JsonBody.of(body);
    Optional<Refusal> refusal = ends.close(wanted.text("creditor"), wanted.requiredDay("until"));
    return refusal
        .map(why -> Refused.answer(why, AcceptedLanguage.of(headers)))
        .orElseGet(() -> Response.accepted().build());
  }

  @GET
  @Path("/{creditor}/{day}/anchor")
  @Produces({MediaType.APPLICATION_JSON, "application/pdf"})
  @Operation(summary = "The anchor of a closed day: for the verifier, or as a signed paper")
  public Response anchor(
      @PathParam("creditor") String creditor,
      @PathParam("day") String day,
      @QueryParam("format") String format) {
    LocalDate asked = Answers.day("day", day);
    boolean paper =
        format == null
            ? headers.getAcceptableMediaTypes().get(0).isCompatible(PDF)
                && !headers.getAcceptableMediaTypes().get(0).isWildcardType()
            : format.equals("pdf");
    NamedFile file =
        (paper
                ? anchors.pdf(creditor, asked, AcceptedLanguage.of(headers).getLanguage())
                : anchors.json(creditor, asked))
            .orElseThrow(NotFoundException::new);
    return Response.ok(file.content(), file.type())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(file.name()))
        .build();
  }

  @GET
  @Operation(
      summary = "Closed days of a creditor, the latest first; the seal of a day is its anchor")
  public Response days(
      @QueryParam("creditor") String creditor,
      @QueryParam("cursor") Integer cursor,
      @QueryParam("limit") Integer limit,
      @Context Request request) {
    int size = Answers.limit(limit, USUAL, MAX);
    int number = cursor == null ? 1 : Math.max(cursor, 1);
    Page<LedgerDays.Day> page = days.days(creditor, number, size);
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (LedgerDays.Day day : page.rows()) {
      items.add(
          Json.createObjectBuilder()
              .add("day", day.day().toString())
              .add("firstNo", day.firstNo())
              .add("lastNo", day.lastNo())
              .add("lines", day.lines())
              .add("findings", day.findings())
              .add("head", day.head())
              .add("seal", day.seal())
              .add("closedAt", day.closedAt().toString())
              .add("closedBy", day.closedBy()));
    }
    String next = page.rows().size() == size ? String.valueOf(number + 1) : null;
    return Answers.ok(Answers.list(items, next).build(), request);
  }
}
