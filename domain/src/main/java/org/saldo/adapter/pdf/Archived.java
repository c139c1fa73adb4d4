package org.saldo.adapter.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/**
 * What makes a file one for the archive, to be read in decades: PDF/A with text that can be found
 * (ISO 19005-2 level U, -3 where a file lies within). The same input gives the same bytes.
 *
 * @param title of the document
 * @param author who writes
 * @param language ISO 639-1
 */
record Archived(String title, String author, String language, Instant madeAt) {

  private static final String LEVEL = "U";
  private static final String SRGB = "sRGB IEC61966-2.1";
  private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  /** Describes a document that holds nothing but its pages. */
  void describe(PDDocument document) throws IOException {
    describe(document, 2);
  }

  /** The same where a file lies within. */
  void describeWithFile(PDDocument document) throws IOException {
    describe(document, 3);
  }

  private void describe(PDDocument document, int part) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setAuthor(author);
    information.setCreationDate(moment());
    document.setDocumentInformation(information);
    // Else the file would differ each time it is made.
    document.setDocumentId(madeAt.toEpochMilli());
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(language);
    PDViewerPreferences preferences = new PDViewerPreferences(catalog.getCOSObject());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(metadata(part));
    catalog.setMetadata(metadata);
    catalog.addOutputIntent(colours(document));
  }

  private GregorianCalendar moment() {
    return GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC));
  }

  /** The same facts as the information of the document: archives compare them. */
  private byte[] metadata(int part) throws IOException {
    XMPMetadata xmp = XMPMetadata.createXMPMetadata();
    DublinCoreSchema core = xmp.createAndAddDublinCoreSchema();
    core.setTitle(title);
    core.addCreator(author);
    xmp.createAndAddXMPBasicSchema().setCreateDate(moment());
    PDFAIdentificationSchema standard = xmp.createAndAddPDFAIdentificationSchema();
    standard.setPart(part);
    try {
      standard.setConformance(LEVEL);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new XmpSerializer().serialize(xmp, bytes, true);
      return bytes.toByteArray();
    } catch (BadFieldValueException | TransformerException e) {
      throw new IllegalStateException("metadata of " + title, e);
    }
  }

  private static PDOutputIntent colours(PDDocument document) throws IOException {
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(COLOURS));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    return intent;
  }
}
