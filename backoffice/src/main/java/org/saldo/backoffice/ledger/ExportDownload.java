package org.saldo.backoffice.ledger;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.saldo.backoffice.reading.ExportTaking;
import org.saldo.ledger.export.ExportFiles;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.FileAnswer;

/**
 * Gives a finished export, {@code /ledger/export-file?id=<public id>}, a part at a time; each time
 * it is noted who took it. 404 when there is none in scope.
 */
@WebServlet("/ledger/export-file")
public class ExportDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ExportTaking exports;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ExportFiles.Whole> taken = FileAnswer.id(request, "id").flatMap(exports::take);
    if (taken.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(taken.get().type());
    response.setContentLengthLong(taken.get().bytes());
    response.setHeader(
        "Content-Disposition", ContentDisposition.attachment(taken.get().fileName()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    exports.write(taken.get(), response.getOutputStream());
  }
}
