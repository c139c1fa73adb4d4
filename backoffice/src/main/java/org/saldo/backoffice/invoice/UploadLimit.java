package org.saldo.backoffice.invoice;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends an upload that is far too large back to its page, where a sentence says why. The container
 * would only end the request with an error.
 */
@WebFilter("/invoice/import.xhtml")
public class UploadLimit extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Room for the other fields of the form. */
  private static final int FORM_BYTES = 64 * 1024;

  @Inject
  @ConfigProperty(name = "saldo.import.max.bytes")
  private int maxBytes;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > (long) maxBytes + FORM_BYTES) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getRequestURI() + "?problem=size");
      return;
    }
    chain.doFilter(request, response);
  }
}
