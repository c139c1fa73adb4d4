package org.saldo.adapter.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

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
  private static final ICC_Profile PROFILE = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
  private static final int COMPONENTS = PROFILE.getNumComponents();
  private static final byte[] COLOURS = packed(PROFILE.getData());

  /** Describes a document that holds nothing but its pages. */
  void describe(PDDocument document) throws IOException {
    describe(document, 2, LEVEL);
  }

  /** The same whose pages also say what everything on them is (level A, and PDF/UA-1). */
  void describeTagged(PDDocument document) throws IOException {
    describe(document, 2, XmpPacket.TAGGED);
  }

  /** The same where a file lies within. */
  void describeWithFile(PDDocument document) throws IOException {
    describe(document, 3, LEVEL);
  }

  private void describe(PDDocument document, int part, String level) throws IOException {
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
    // The same facts as the information of the document: archives compare them.
    metadata.importXMPMetadata(new XmpPacket(title, author, madeAt, part, level).bytes());
    catalog.setMetadata(metadata);
    catalog.addOutputIntent(colours(document));
  }

  private GregorianCalendar moment() {
    return GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC));
  }

  /** Packed once: every file has the same. */
  private static PDOutputIntent colours(PDDocument document) throws IOException {
    COSStream profile = document.getDocument().createCOSStream();
    try (OutputStream raw = profile.createRawOutputStream()) {
      raw.write(COLOURS);
    }
    profile.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    profile.setInt(COSName.N, COMPONENTS);
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    dictionary.setItem(COSName.S, COSName.GTS_PDFA1);
    dictionary.setItem(COSName.DEST_OUTPUT_PROFILE, profile);
    PDOutputIntent intent = new PDOutputIntent(dictionary);
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  private static byte[] packed(byte[] profile) {
    try (PDDocument document = new PDDocument();
        InputStream raw =
            new PDStream(document, new ByteArrayInputStream(profile), COSName.FLATE_DECODE)
                .getCOSObject()
                .createRawInputStream()) {
      return raw.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
