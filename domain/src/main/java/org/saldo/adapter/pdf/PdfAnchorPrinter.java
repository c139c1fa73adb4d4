package org.saldo.adapter.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.saldo.anchor.AnchorPaper;
import org.saldo.anchor.AnchorPrinter;

/** Prints anchors on one sheet, with the seal as text, as QR code and in an embedded file. */
@ApplicationScoped
public class PdfAnchorPrinter implements AnchorPrinter {

  private static final float SIZE = 10;
  private static final float LEADING = 4.6f;
  private static final float VALUES = Sheets.LEFT + 46;
  private static final float CODE = 44;
  private static final float SEAL_SIZE = 13;
  private static final float SEAL_LEADING = 7;

  @Override
  public byte[] print(AnchorPaper paper) {
    try (PDDocument document = new PDDocument()) {
      describe(document, paper);
      Typeface type = Typeface.in(document);
      try (Sheets sheets = new Sheets(document, type)) {
        draw(sheets, paper);
      }
      embed(document, paper);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void draw(Sheets sheets, AnchorPaper paper) throws IOException {
    sheets.text(paper.author(), Sheets.LEFT, sheets.y(), SIZE, false);
    sheets.skip(4);
    sheets.paragraph(paper.title(), 15, 7, true);
    sheets.skip(LEADING / 2);
    paragraphs(sheets, paper.opening());
    sheets.skip(LEADING / 2);
    for (AnchorPaper.Fact fact : paper.facts()) {
      fact(sheets, fact);
    }
    sheets.skip(LEADING);
    seal(sheets, paper);
    paragraphs(sheets, paper.closing());
  }

  private static void fact(Sheets sheets, AnchorPaper.Fact fact) throws IOException {
    float baseline = sheets.y() + 5;
    sheets.text(fact.label(), Sheets.LEFT, baseline, 9, false);
    String value = sheets.type().glyphs().shown(fact.value());
    float width = Sheets.LEFT + Sheets.WIDTH - VALUES;
    sheets.text(value, VALUES, baseline, sheets.type().fittingSize(value, SIZE, width), false);
    sheets.skip(5);
  }

  private static void seal(Sheets sheets, AnchorPaper paper) throws IOException {
    float top = sheets.y();
    sheets.line(Sheets.LEFT, Sheets.LEFT + Sheets.WIDTH, top);
    sheets.text(paper.sealLabel(), Sheets.LEFT, top + 7, SIZE, true);
    float y = top + 9;
    for (String group : paper.seal()) {
      y += SEAL_LEADING;
      sheets.text(group, Sheets.LEFT, y, SEAL_SIZE, false);
    }
    float left = Sheets.LEFT + Sheets.WIDTH - CODE;
    QrSquares.of(paper.code()).draw(sheets, left, top + 1, CODE);
    String hint = sheets.type().glyphs().shown(paper.codeHint());
    float size = sheets.type().fittingSize(hint, 7.5f, CODE + 20);
    sheets.textEndingAt(hint, Sheets.LEFT + Sheets.WIDTH, top + CODE + 3, size, false);
    sheets.line(Sheets.LEFT, Sheets.LEFT + Sheets.WIDTH, top + CODE + 6);
    sheets.moveTo(top + CODE + 8);
  }

  private static void paragraphs(Sheets sheets, List<String> texts) throws IOException {
    for (String text : texts) {
      sheets.paragraph(text, SIZE, LEADING, false);
      sheets.skip(LEADING / 2);
    }
  }

  private static void describe(PDDocument document, AnchorPaper paper) throws IOException {
    new Archived(paper.title(), paper.author(), paper.language(), paper.madeAt())
        .describeWithFile(document);
  }

  private static void embed(PDDocument document, AnchorPaper paper) throws IOException {
    byte[] json = paper.json().getBytes(StandardCharsets.UTF_8);
    PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
    file.setSubtype("application/json");
    file.setSize(json.length);
    file.setModDate(GregorianCalendar.from(paper.madeAt().atZone(ZoneOffset.UTC)));
    PDComplexFileSpecification named = new PDComplexFileSpecification();
    named.setFile(paper.fileName());
    named.setFileUnicode(paper.fileName());
    named.setEmbeddedFile(file);
    named.setEmbeddedFileUnicode(file);
    named.getCOSObject().setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Data"));
    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
    files.setNames(Map.of(paper.fileName(), named));
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(catalog);
    names.setEmbeddedFiles(files);
    catalog.setNames(names);
    COSArray associated = new COSArray();
    associated.add(named);
    catalog.getCOSObject().setItem(COSName.getPDFName("AF"), associated);
  }
}
