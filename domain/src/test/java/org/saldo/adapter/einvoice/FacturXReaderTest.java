package org.saldo.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.adapter.einvoice.Fixture.cii;
import static org.saldo.adapter.einvoice.Fixture.document;
import static org.saldo.adapter.einvoice.Fixture.fileCode;
import static org.saldo.adapter.einvoice.Fixture.pdf;
import static org.saldo.adapter.einvoice.Fixture.readCii;
import static org.saldo.adapter.einvoice.Fixture.readPdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacturXReaderTest {

  private static final byte[] XML = cii().getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "factur-x.xml",
        "Factur-X.XML",
        "zugferd-invoice.xml",
        "ZUGFeRD-invoice.xml",
        "xrechnung.xml"
      })
  void readsTheEmbeddedInvoice(String name) {
    assertThat(document(readPdf(pdf(Map.of(name, XML), "Data", false))))
        .isEqualTo(document(readCii(cii())));
  }

  @Test
  void readsItWithoutRelationshipAndBesideOtherFiles() {
    byte[] pdf = pdf(Map.of("factur-x.xml", XML, "hours.csv", new byte[] {1}), null, false);
    assertThat(document(readPdf(pdf)).number()).isEqualTo("RE-4711");
  }

  @Test
  void refusesPdfWithoutInvoice() {
    assertThat(fileCode(readPdf(pdf(Map.of("notes.xml", XML), "Data", false))))
        .isEqualTo("file.pdf.invoice.missing");
    assertThat(fileCode(readPdf(pdf(Map.of(), "Data", false))))
        .isEqualTo("file.pdf.invoice.missing");
    assertThat(fileCode(readPdf(pdf(Map.of("factur-x.xml", XML), "Supplement", false))))
        .isEqualTo("file.pdf.invoice.missing");
  }

  @Test
  void refusesTwoInvoicesInOnePdf() {
    byte[] pdf = pdf(Map.of("factur-x.xml", XML, "xrechnung.xml", XML), "Alternative", false);
    assertThat(fileCode(readPdf(pdf))).isEqualTo("file.pdf.invoice.ambiguous");
  }

  @Test
  void refusesEncryptedDamagedAndForeignFiles() {
    byte[] good = pdf(Map.of("factur-x.xml", XML), "Data", false);
    assertThat(fileCode(readPdf(pdf(Map.of("factur-x.xml", XML), "Data", true))))
        .isEqualTo("file.pdf.encrypted");
    assertThat(fileCode(readPdf(Arrays.copyOf(good, good.length / 2))))
        .isEqualTo("file.pdf.damaged");
    assertThat(fileCode(readPdf(XML))).isEqualTo("file.format.unexpected");
    assertThat(fileCode(readPdf(new byte[0]))).isEqualTo("file.empty");
  }

  @Test
  void refusesInvoiceThatGrowsWhenUnpacked() {
    byte[] bomb = new byte[64 << 20];
    byte[] pdf = pdf(Map.of("factur-x.xml", bomb), "Data", false);
    assertThat(pdf.length).isLessThan(1 << 20);
    assertThat(fileCode(readPdf(pdf))).isEqualTo("file.pdf.limit");
  }

  @Test
  void refusesCrossReferencesThatGrowWhenUnpacked() throws IOException {
    byte[] packed = packed(32 << 20);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    write(pdf, "%PDF-1.7\n");
    int at = pdf.size();
    write(pdf, "1 0 obj\n<</Type/XRef/Size 9/W[1 4 2]/Root 2 0 R/Filter/FlateDecode/Length ");
    write(pdf, packed.length + ">>\nstream\n");
    pdf.writeBytes(packed);
    write(pdf, "\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF\n");
    assertThat(fileCode(readPdf(pdf.toByteArray()))).isEqualTo("file.pdf.limit");
  }

  @Test
  void refusesObjectsThatGrowWhenUnpacked() throws IOException {
    byte[] packed = packed(32 << 20);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    write(pdf, "%PDF-1.7\n");
    int objects = pdf.size();
    write(pdf, "2 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ");
    write(pdf, packed.length + ">>\nstream\n");
    pdf.writeBytes(packed);
    write(pdf, "\nendstream\nendobj\n");
    int at = pdf.size();
    write(pdf, "1 0 obj\n<</Type/XRef/Size 4/W[1 4 1]/Root 3 0 R/Length 24>>\nstream\n");
    pdf.writeBytes(new byte[6]);
    pdf.writeBytes(ByteBuffer.allocate(6).put((byte) 1).putInt(at).array());
    pdf.writeBytes(ByteBuffer.allocate(6).put((byte) 1).putInt(objects).array());
    pdf.writeBytes(ByteBuffer.allocate(6).put((byte) 2).putInt(2).array());
    write(pdf, "\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF\n");
    assertThat(fileCode(readPdf(pdf.toByteArray()))).isEqualTo("file.pdf.limit");
  }

  private static void write(ByteArrayOutputStream pdf, String text) {
    pdf.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] packed(int zeros) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(new byte[zeros]);
    }
    return packed.toByteArray();
  }
}
