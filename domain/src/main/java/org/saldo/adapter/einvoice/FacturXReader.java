package org.saldo.adapter.einvoice;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceReader;

/**
 * Reads PDF invoices that carry their Cross Industry Invoice as an embedded file: Factur-X, ZUGFeRD
 * 2, XRechnung in PDF. Only the XML counts; the picture that the PDF shows is not compared with it.
 */
@ApplicationScoped
public class FacturXReader implements InvoiceReader {

  /** Some programs put a few bytes before the header; readers accept it in the first kilobyte. */
  private static final int HEADER_WITHIN = 1024;

  @Override
  public Set<InvoiceFormat> formats() {
    return Set.of(InvoiceFormat.FACTURX);
  }

  @Override
  public Reading read(byte[] content, InvoiceFormat format) {
    try {
      requirePdf(content);
      return CiiReader.read(PdfAttachment.invoiceXml(content));
    } catch (UnreadableFile e) {
      return Reading.refused(e.refusal());
    }
  }

  private static void requirePdf(byte[] content) throws UnreadableFile {
    if (content.length == 0) {
      throw new UnreadableFile("file.empty");
    }
    int length = Math.min(content.length, HEADER_WITHIN);
    String start = new String(content, 0, length, StandardCharsets.ISO_8859_1);
    if (!start.contains("%PDF-")) {
      String found = start.contains("<?xml") ? "XML" : start.startsWith("PK\3\4") ? "ZIP" : "?";
      throw new UnreadableFile("file.format.unexpected", found, "PDF (Factur-X, ZUGFeRD)");
    }
  }
}
