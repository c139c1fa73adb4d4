package org.saldo.backoffice.print;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.saldo.correspondence.print.PrintDesk;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.FileAnswer;

/**
 * Gives a file of a print batch, {@code /print/file?batch=<public id>&file=pdf}. 404 when there is
 * none for the reader.
 */
@WebServlet("/print/file")
public class PrintDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient PrintTaking batches;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<PrintDesk.Taken> taken =
        FileAnswer.id(request, "batch")
            .flatMap(batch -> batches.take(batch, request.getParameter("file")));
    if (taken.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(taken.get().file().type());
    response.setCharacterEncoding("UTF-8");
    response.setHeader(
        "Content-Disposition", ContentDisposition.attachment(taken.get().fileName()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    batches.write(taken.get(), response.getOutputStream());
  }
}
