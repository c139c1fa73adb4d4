package org.saldo.backoffice.invoice;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.saldo.receivable.ImportRequest;
import org.saldo.ui.ContentDisposition;

/** Gives the template of the table of invoices: all columns and one example. */
@WebServlet("/invoice/template.csv")
public class InvoiceTemplate extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String TEMPLATE = "/org/saldo/adapter/csv/invoice-template.csv";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try (InputStream template = ImportRequest.class.getResourceAsStream(TEMPLATE)) {
      if (template == null) {
        throw new ServletException("the domain has no " + TEMPLATE);
      }
      response.setContentType("text/csv; charset=UTF-8");
      response.setHeader(
          "Content-Disposition", ContentDisposition.attachment("saldo-invoices.csv"));
      template.transferTo(response.getOutputStream());
    }
  }
}
