package org.saldo.backoffice.document;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saldo.document.DocumentArchive;
import org.saldo.ui.FileAnswer;

/**
 * Gives a stored document as a file to be saved, {@code /document?id=<public id>}; 404 when there
 * is none in scope.
 */
@WebServlet("/document")
public class DocumentDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient DocumentArchive archive;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FileAnswer.send(response, FileAnswer.id(request, "id").flatMap(archive::open));
  }
}
