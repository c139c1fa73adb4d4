package org.saldo.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sends an upload that is far too large back to its page, where a sentence says why. The container
 * would only end the request with an error.
 */
public abstract class UploadLimit extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** Room for the other fields of the form. */
  private static final int FORM_BYTES = 64 * 1024;

  /** The most that the page takes. */
  protected abstract int maxBytes();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > (long) maxBytes() + FORM_BYTES) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", PageUrl.of(request).with("problem", "size").toString());
      return;
    }
    chain.doFilter(request, response);
  }
}
