package org.saldo.backoffice.document;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.saldo.backoffice.export.ContentDisposition;
import org.saldo.document.DocumentArchive;

/**
 * Gives a stored document as a file to be saved, {@code /document?id=<public id>}.
 *
 * <p>What is stored came from outside: it is never shown as part of this site, whatever its type
 * says. 404 when there is none in scope.
 */
@WebServlet("/document")
public class DocumentDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final int ID_LENGTH = 36;

  @EJB private transient DocumentArchive archive;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<DocumentArchive.Content> found = id(request.getParameter("id")).flatMap(archive::open);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    DocumentArchive.Content content = found.get();
    response.setContentType(content.document().mediaType());
    response.setContentLength(content.bytes().length);
    response.setHeader(
        "Content-Disposition", ContentDisposition.attachment(content.document().fileName()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(content.bytes());
  }

  private static Optional<UUID> id(String text) {
    try {
      return text != null && text.length() == ID_LENGTH
          ? Optional.of(UUID.fromString(text))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
