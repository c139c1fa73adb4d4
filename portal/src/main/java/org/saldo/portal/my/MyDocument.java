package org.saldo.portal.my;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saldo.reporting.DebtorDocuments;
import org.saldo.ui.FileAnswer;

/**
 * Gives a debtor a document of an own case, {@code /my/document?id=<public id>}; 404 for any other.
 */
@WebServlet("/my/document")
public class MyDocument extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient DebtorDocuments documents;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    FileAnswer.send(response, FileAnswer.id(request, "id").flatMap(documents::open));
  }
}
