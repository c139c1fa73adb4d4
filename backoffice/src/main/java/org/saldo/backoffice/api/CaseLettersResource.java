package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.incoming.LetterDesk;
import org.saldo.incoming.NewLetter;
import org.saldo.reporting.CaseSheets;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Once;

/** Letters that came by post, brought to their case. */
@Path("/case-files/{number}/incoming-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR})
public class CaseLettersResource {

  @EJB private LetterDesk desk;
  @EJB private CaseSheets cases;
  @Inject private Once once;
  @Context private HttpHeaders headers;

  @Inject
  @ConfigProperty(name = "saldo.upload.max.bytes")
  private int maxBytes;

  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Keep a letter (body: PDF, JPEG, PNG or HEIC) on a case")
  public Response bring(
      @PathParam("number") String number,
      @QueryParam("receivedOn") String receivedOn,
      @QueryParam("from") String from,
      @QueryParam("byDebtor") boolean byDebtor,
      @QueryParam("subject") String subject,
      @QueryParam("note") String note,
      @QueryParam("task") boolean task,
      @QueryParam("fileName") String fileName,
      @HeaderParam("Idempotency-Key") String key,
      InputStream body)
      throws IOException {
    UUID caseFile =
        cases
            .header(number)
            .orElseThrow(() -> new NotFoundException("There is no such case."))
            .id();
    byte[] content = body.readNBytes(maxBytes + 1);
    NewLetter letter =
        new NewLetter(
            Answers.day("receivedOn", receivedOn),
            from,
            byDebtor,
            subject,
            note,
            task,
            fileName,
            content);
    return once.work(key, content, () -> answer(desk.bring(caseFile, letter)));
  }

  private Response answer(LetterDesk.Brought brought) {
    return brought.refusal() != null
        ? Refused.answer(brought.refusal(), AcceptedLanguage.of(headers))
        : Response.status(Response.Status.CREATED)
            .entity(
                Json.createObjectBuilder().add("id", brought.id().toString()).build().toString())
            .build();
  }
}
