package org.saldo.portal.my;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.saldo.reporting.DebtorStatements;
import org.saldo.ui.StatementAnswer;

/** Gives a debtor the statement of an own claim as a PDF. */
@WebServlet("/my/statement.pdf")
public class MyStatementFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient DebtorStatements statements;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StatementAnswer.send(request, response, statements::printed);
  }
}
