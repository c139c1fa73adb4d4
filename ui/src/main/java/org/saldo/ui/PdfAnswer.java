package org.saldo.ui;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Answers the button of a page with a PDF to be saved; the page stays. */
public final class PdfAnswer {

  private PdfAnswer() {}

  /** Sends it instead of the page. */
  public static void send(byte[] pdf, String fileName) {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext answer = faces.getExternalContext();
    answer.setResponseContentType("application/pdf");
    answer.setResponseContentLength(pdf.length);
    answer.setResponseHeader("Content-Disposition", ContentDisposition.attachment(fileName));
    answer.setResponseHeader("X-Content-Type-Options", "nosniff");
    answer.setResponseHeader("Cache-Control", "no-store");
    try {
      answer.getResponseOutputStream().write(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }
}
