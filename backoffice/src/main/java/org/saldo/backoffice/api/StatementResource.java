package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.reporting.CaseStatements;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.Problem;

/** Statements of claim, the same that pages and PDFs show. */
@Path("/case-files")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class StatementResource {

  @EJB private CaseStatements statements;

  @GET
  @Path("/{number}/statement")
  @Operation(summary = "Statement of claim to a key date: every line that makes up what is open")
  public Response statement(
      @PathParam("number") String number, @QueryParam("on") String on, @Context Request request) {
    return statements
        .byNumber(number, Answers.day("on", on))
        .map(statement -> Answers.ok(StatementJson.of(statement), request))
        .orElseGet(
            () -> Problem.of(404, "case.unknown", "There is no such case in your reach.").build());
  }
}
