package org.saldo.adapter.einvoice;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.saldo.receivable.StatedInvoice;

/**
 * Finds the one invoice among the files embedded in a PDF.
 *
 * <p>Its name decides (Factur-X 1.0, ZUGFeRD 1 and 2, XRechnung profile), in the list of embedded
 * files or of associated files; a relationship other than those of an invoice excludes it.
 */
final class PdfAttachment {

  private static final Set<String> NAMES =
      Set.of("factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml");

  /** Unspecified is what PDF 2.0 takes for none. */
  private static final Set<String> RELATIONSHIPS =
      Set.of("Data", "Alternative", "Source", "Unspecified");

  private static final int XML_BYTES = 10 << 20;
  private static final int TREE_NODES = 1000;
  private static final int TREE_DEPTH = 16;

  private static final COSName ASSOCIATED_FILES = COSName.getPDFName("AF");
  private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");

  private final Map<COSStream, String> invoices = new LinkedHashMap<>();
  private int nodes;

  private PdfAttachment() {}

  /** The XML of the invoice in a PDF. */
  static byte[] invoiceXml(byte[] pdf) throws UnreadableFile {
    try (PDDocument document = new BoundedPdfParser(pdf).parse(false)) {
      PdfAttachment attachment = new PdfAttachment();
      attachment.search(document.getDocumentCatalog().getCOSObject());
      return attachment.content();
    } catch (BoundedPdfParser.Encrypted e) {
      throw new UnreadableFile("file.pdf.encrypted");
    } catch (BoundedPdfParser.TooLarge e) {
      throw new UnreadableFile("file.pdf.limit");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox answers crafted files with unchecked exceptions of many kinds, and follows chains of
      // references by recursion.
      throw new UnreadableFile("file.pdf.damaged");
    }
  }

  private void search(COSDictionary catalog) {
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      searchTree(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0);
    }
    COSArray associated = catalog.getCOSArray(ASSOCIATED_FILES);
    for (int i = 0; associated != null && i < associated.size(); i++) {
      consider(associated.getObject(i));
    }
  }

  private void searchTree(COSDictionary node, int depth) {
    if (node == null) {
      return;
    }
    count();
    if (depth > TREE_DEPTH) {
      throw new BoundedPdfParser.TooLarge("depth of the name tree");
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    for (int i = 0; kids != null && i < kids.size(); i++) {
      if (kids.getObject(i) instanceof COSDictionary kid) {
        searchTree(kid, depth + 1);
      }
    }
    // Pairs of a name and a file; the name need not be the name of the file.
    COSArray pairs = node.getCOSArray(COSName.NAMES);
    for (int i = 1; pairs != null && i < pairs.size(); i += 2) {
      consider(pairs.getObject(i));
    }
  }

  private void consider(COSBase file) {
    count();
    if (!(file instanceof COSDictionary specification)) {
      return;
    }
    String relationship = specification.getNameAsString(RELATIONSHIP);
    COSDictionary embedded = specification.getCOSDictionary(COSName.EF);
    if (embedded == null || (relationship != null && !RELATIONSHIPS.contains(relationship))) {
      return;
    }
    for (COSName key : new COSName[] {COSName.UF, COSName.F}) {
      String name = specification.getString(key);
      if (name != null && NAMES.contains(name.strip().toLowerCase(Locale.ROOT))) {
        COSStream stream = embedded.getCOSStream(COSName.F);
        stream = stream == null ? embedded.getCOSStream(COSName.UF) : stream;
        if (stream != null) {
          invoices.putIfAbsent(stream, name);
        }
      }
    }
  }

  private void count() {
    if (++nodes > TREE_NODES) {
      throw new BoundedPdfParser.TooLarge("number of embedded files");
    }
  }

  private byte[] content() throws IOException, UnreadableFile {
    if (invoices.isEmpty()) {
      throw new UnreadableFile("file.pdf.invoice.missing");
    }
    if (invoices.size() > 1) {
      String names = String.join(", ", invoices.values());
      throw new UnreadableFile("file.pdf.invoice.ambiguous", StatedInvoice.excerpt(names));
    }
    COSStream stream = invoices.keySet().iterator().next();
    try (InputStream content = BoundedPdfParser.unpacked(stream)) {
      byte[] xml = content.readNBytes(XML_BYTES + 1);
      if (xml.length > XML_BYTES) {
        throw new BoundedPdfParser.TooLarge("invoice");
      }
      return xml;
    }
  }
}
