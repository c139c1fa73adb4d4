package org.saldo.backoffice.casefile;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saldo.reporting.CaseStatements;
import org.saldo.ui.StatementAnswer;

/** Gives the statement of claim of a case in scope as a PDF. */
@WebServlet("/casefile/statement.pdf")
public class StatementDownload extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient CaseStatements statements;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StatementAnswer.send(request, response, statements::printed);
  }
}
