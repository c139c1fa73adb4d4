package org.saldo.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.saldo.problem.Refusal;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceReader.Reading;

/** Invoices for the tests of this package, and what was read of them. */
final class Fixture {

  private Fixture() {}

  static String ubl() {
    return text("invoice-ubl.xml");
  }

  static String creditNote() {
    return text("credit-note-ubl.xml");
  }

  static String cii() {
    return text("invoice-cii.xml");
  }

  static Reading readUbl(String xml) {
    return new UblReader().read(xml.getBytes(StandardCharsets.UTF_8), InvoiceFormat.UBL);
  }

  static Reading readCii(String xml) {
    return new CiiReader().read(xml.getBytes(StandardCharsets.UTF_8), InvoiceFormat.CII);
  }

  static Reading readPdf(byte[] pdf) {
    return new FacturXReader().read(pdf, InvoiceFormat.FACTURX);
  }

  static InvoiceDocument document(Reading reading) {
    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.rows()).hasSize(1);
    assertThat(reading.rows().get(0).refusals()).isEmpty();
    return reading.rows().get(0).document();
  }

  /** The code of the refusal of a whole file. */
  static String fileCode(Reading reading) {
    assertThat(reading.rows()).isEmpty();
    return reading.refusal().map(Refusal::code).orElse("read");
  }

  /** The codes of the refusals of the only row. */
  static List<String> codes(Reading reading) {
    assertThat(reading.refusal()).isEmpty();
    return reading.rows().get(0).refusals().stream().map(Refusal::code).toList();
  }

  /** A PDF with one page and the given embedded files. */
  static byte[] pdf(Map<String, byte[]> files, String relationship, boolean encrypted) {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      Map<String, PDComplexFileSpecification> named = new TreeMap<>();
      COSArray associated = new COSArray();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        PDEmbeddedFile embedded =
            new PDEmbeddedFile(
                document, new ByteArrayInputStream(file.getValue()), COSName.FLATE_DECODE);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(file.getKey());
        specification.setFileUnicode(file.getKey());
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        if (relationship != null) {
          specification.getCOSObject().setName("AFRelationship", relationship);
        }
        named.put(file.getKey(), specification);
        associated.add(specification);
      }
      PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
      tree.setNames(named);
      PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
      names.setEmbeddedFiles(tree);
      document.getDocumentCatalog().setNames(names);
      document.getDocumentCatalog().getCOSObject().setItem("AF", associated);
      if (encrypted) {
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in = Fixture.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
