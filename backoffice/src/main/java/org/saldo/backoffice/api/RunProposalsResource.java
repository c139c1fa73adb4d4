package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.reporting.DunningReport;
import org.saldo.reporting.RunProposals;
import org.saldo.ui.rest.Answers;

/** What of a run waits for its release. */
@Path("/dunning-runs/{id}/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({SUPERVISOR, ADMIN})
public class RunProposalsResource {

  private static final int USUAL = 50;
  private static final int MAX = 500;

  @EJB private DunningReport report;
  @EJB private RunProposals proposals;

  @GET
  @Operation(summary = "The steps of a run that wait for their release")
  public Response proposals(
      @PathParam("id") String id,
      @QueryParam("step") String step,
      @QueryParam("creditor") String creditor,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    long run = Ids.read(id).flatMap(report::byId).orElseThrow(NotFoundException::new).key();
    int rows = Answers.limit(limit, USUAL, MAX);
    return RunStepsResource.list(
        proposals.after(run, step, creditor, RunStepsResource.after(cursor), rows),
        rows,
        RunProposals.Proposal::key,
        RunProposalsResource::json);
  }

  private static JsonObjectBuilder json(RunProposals.Proposal proposal) {
    return Json.createObjectBuilder()
        .add("id", proposal.stepId().toString())
        .add("caseFile", proposal.caseNumber())
        .add("debtor", proposal.debtorName())
        .add("creditor", proposal.creditor())
        .add("step", proposal.step())
        .add("channel", proposal.channel().name())
        .add("dueOn", proposal.dueOn().toString())
        .add("amount", Answers.amount(proposal.asked()))
        .add("currency", proposal.asked().currency());
  }
}
