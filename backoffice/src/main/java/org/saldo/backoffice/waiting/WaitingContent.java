package org.saldo.backoffice.waiting;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.saldo.correspondence.check.MessageLook;
import org.saldo.correspondence.check.WaitingPreview;
import org.saldo.ui.ContentDisposition;
import org.saldo.ui.FileAnswer;

/**
 * What a message that waits looks like: {@code /waiting/content?parcel=<public id>} with {@code
 * as=html} (an e-mail, for a frame), {@code as=page&page=1} (a page of a letter as PNG) or {@code
 * as=letter} (the letter as PDF); and {@code as=all} with the filters of the page, all of them in
 * one PDF. 404 when nothing of it waits.
 */
@WebServlet("/waiting/content")
public class WaitingContent extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Words of a mail are shown, nothing of it runs and nothing is fetched. */
  private static final String NOTHING_RUNS =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
          + " sandbox allow-same-origin; frame-ancestors 'self'";

  @EJB private transient MessageLook look;
  @Inject private transient WaitingTaking taking;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    switch (Objects.requireNonNullElse(request.getParameter("as"), "")) {
      case "html" -> html(request, response);
      case "page" -> {
        Optional<byte[]> page =
            FileAnswer.id(request, "parcel").flatMap(id -> look.page(id, number(request)));
        send(response, "image/png", page);
      }
      case "letter" -> {
        Optional<byte[]> letter = FileAnswer.id(request, "parcel").flatMap(look::letter);
        if (letter.isPresent()) {
          response.setHeader("Content-Disposition", ContentDisposition.attachment("letter.pdf"));
        }
        send(response, "application/pdf", letter);
      }
      case "all" -> {
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", ContentDisposition.attachment("messages.pdf"));
        taking.write(WaitingTaking.filter(request::getParameter), response.getOutputStream());
      }
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void html(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<byte[]> html =
        FileAnswer.id(request, "parcel")
            .flatMap(look::preview)
            .map(WaitingPreview::html)
            .map(words -> words.getBytes(UTF_8));
    if (html.isPresent()) {
      response.setHeader("Content-Security-Policy", NOTHING_RUNS);
    }
    send(response, "text/html; charset=UTF-8", html);
  }

  private static void send(HttpServletResponse response, String type, Optional<byte[]> content)
      throws IOException {
    if (content.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(type);
    response.setContentLength(content.get().length);
    response.getOutputStream().write(content.get());
  }

  private static int number(HttpServletRequest request) {
    String page = Objects.requireNonNullElse(request.getParameter("page"), "1");
    return page.matches("\\d{1,4}") ? Integer.parseInt(page) : 0;
  }
}
