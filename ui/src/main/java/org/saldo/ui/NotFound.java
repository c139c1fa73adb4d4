package org.saldo.ui;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Answers 404 instead of a page: what the address names does not exist, or not for this reader;
 * which of the two is not told.
 */
public final class NotFound {

  private NotFound() {}

  /** Ends the present request; for listeners that run before the page is rendered. */
  public static void answer() {
    FacesContext context = FacesContext.getCurrentInstance();
    try {
      context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    context.responseComplete();
  }
}
