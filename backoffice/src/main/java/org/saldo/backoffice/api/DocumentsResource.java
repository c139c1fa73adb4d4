package org.saldo.backoffice.api;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.saldo.document.DocumentArchive;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.rest.Problem;

/** Stored documents as they are. */
@Path("/documents")
@RequestScoped
@RolesAllowed({CONTROLLER, SUPERVISOR, ACCOUNTANT, AUDITOR, ADMIN, CREDITOR_USER})
public class DocumentsResource {

  @EJB private DocumentArchive archive;

  @GET
  @Path("/{id}")
  @Operation(summary = "The bytes of a document; 410 once they were deleted")
  public Response content(@PathParam("id") String id) {
    Optional<DocumentArchive.Content> found = Ids.read(id).flatMap(archive::open);
    if (found.isEmpty()) {
      return Problem.of(404, "document.unknown", "There is no such document in your reach.")
          .build();
    }
    DocumentArchive.Content content = found.get();
    if (content.erased()) {
      return Problem.of(
              410,
              "document.erased",
              "The content was deleted on "
                  + content.document().erasedAt()
                  + ", because its time was over.")
          .build();
    }
    return Response.ok(content.bytes(), content.document().mediaType())
        .header("Content-Disposition", ContentDisposition.attachment(content.document().fileName()))
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "no-store")
        .build();
  }
}
