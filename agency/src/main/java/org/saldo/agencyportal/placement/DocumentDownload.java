package org.saldo.agencyportal.placement;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saldo.reporting.PlacementSheets;
import org.saldo.ui.FileAnswer;

/**
 * Gives a document of a placement as a file to be saved, {@code /document?placement=<public
 * id>&id=<public id>}; 404 for any other.
 */
@WebServlet("/document")
public class DocumentDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient PlacementSheets placements;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FileAnswer.send(
        response,
        FileAnswer.id(request, "placement")
            .flatMap(
                placement ->
                    FileAnswer.id(request, "id")
                        .flatMap(id -> placements.document(placement, id))));
  }
}
