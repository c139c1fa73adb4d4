package org.saldo.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.saldo.document.DocumentArchive;

/**
 * Gives a stored document as a file to be saved.
 *
 * <p>What is stored came from outside: it is never shown as part of this site, whatever its type
 * says.
 */
public final class FileAnswer {

  private static final int ID_LENGTH = 36;

  private FileAnswer() {}

  /** A public id out of an address; empty when it is none. */
  public static Optional<UUID> id(HttpServletRequest request, String parameter) {
    String text = request.getParameter(parameter);
    try {
      return text != null && text.length() == ID_LENGTH
          ? Optional.of(UUID.fromString(text))
          : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** Sends the document; 404 when there is none in the reader's reach, 410 when it was deleted. */
  public static void send(HttpServletResponse response, Optional<DocumentArchive.Content> found)
      throws IOException {
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    DocumentArchive.Content content = found.get();
    if (content.erased()) {
      response.sendError(HttpServletResponse.SC_GONE);
      return;
    }
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
}
