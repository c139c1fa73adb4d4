package org.saldo.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.saldo.reporting.PrintedStatement;

/**
 * Gives a statement of claim as a PDF to be saved: {@code case}, and if wanted {@code on} and
 * {@code language}; 404 for a case out of reach and for a date that is none.
 */
public final class StatementAnswer {

  private StatementAnswer() {}

  /** Who can read which statement. */
  public interface Reader {

    /**
     * @param on null for today
     * @param language null for the debtor's
     */
    Optional<PrintedStatement> printed(UUID id, LocalDate on, String language);
  }

  /** Sends the statement that the address asks for. */
  public static void send(HttpServletRequest request, HttpServletResponse response, Reader reader)
      throws IOException {
    Optional<PrintedStatement> found = find(request, reader);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] pdf = found.get().pdf();
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.setHeader(
        "Content-Disposition", ContentDisposition.attachment(found.get().fileName()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(pdf);
  }

  private static Optional<PrintedStatement> find(HttpServletRequest request, Reader reader) {
    String on = request.getParameter("on");
    try {
      LocalDate day = on == null || on.isBlank() ? null : LocalDate.parse(on);
      return FileAnswer.id(request, "case")
          .flatMap(id -> reader.printed(id, day, request.getParameter("language")));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
