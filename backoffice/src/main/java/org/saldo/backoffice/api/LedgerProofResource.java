package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.ledger.proof.ProofExport;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.rest.Answers;

/** Closed days as a file that anybody can verify. */
@Path("/ledger/proof")
@RequestScoped
@RolesAllowed({ACCOUNTANT, AUDITOR})
public class LedgerProofResource {

  @EJB private ProofExport proofs;

  @GET
  @Produces({"application/zip", "application/problem+json"})
  @Operation(summary = "The proof of a creditor's closed days; the same days give the same bytes")
  public Response proof(
      @QueryParam("creditor") String creditor,
      @QueryParam("from") String from,
      @QueryParam("until") String until) {
    ProofExport.Proof proof =
        proofs
            .find(creditor, Answers.day("from", from), Answers.day("until", until))
            .orElseThrow(NotFoundException::new);
    StreamingOutput file = out -> proofs.write(proof, out);
    return Response.ok(file, "application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(proof.fileName()))
        .build();
  }
}
