package org.saldo.adapter.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.adapter.einvoice.Fixture.cii;
import static org.saldo.adapter.einvoice.Fixture.document;
import static org.saldo.adapter.einvoice.Fixture.fileCode;
import static org.saldo.adapter.einvoice.Fixture.readUbl;
import static org.saldo.adapter.einvoice.Fixture.ubl;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceReader.Reading;

/** Files that want to read, connect, or use up the server. */
@Timeout(20)
class HostileXmlTest {

  private static final String BODY = ubl().substring(ubl().indexOf("<rechnung:Invoice"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Invoice [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE Invoice SYSTEM \"http://127.0.0.1:1/evil.dtd\">",
        "<!DOCTYPE Invoice [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>",
        "<!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "<!DOCTYPE Invoice>"
      })
  void refusesEveryDocumentType(String doctype) {
    String file = doctype + BODY.replace(" RE-4711 ", "&x;");
    assertThat(fileCode(readUbl(file))).isEqualTo("file.xml.doctype");
  }

  @Test
  void expandsNoEntityAndIncludesNothing() {
    assertThat(fileCode(readUbl(BODY.replace(" RE-4711 ", "&x;")))).isEqualTo("file.xml.malformed");
    String include =
        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>";
    String number =
        document(readUbl(BODY.replace("RE-4711 <", "RE-4711" + include + "<"))).number();
    assertThat(number).isEqualTo("RE-4711");
  }

  @Test
  void refusesQuadraticBlowUpAtItsDocumentType() {
    String entity = "<!DOCTYPE l [<!ENTITY a \"" + "a".repeat(1_000_000) + "\">]>";
    assertThat(fileCode(readUbl(entity + "<l>" + "&a;".repeat(100_000) + "</l>")))
        .isEqualTo("file.xml.doctype");
  }

  @Test
  void refusesNestingAtOnce() {
    String open = BODY.substring(0, BODY.indexOf("<other:ID"));
    assertThat(fileCode(readUbl(open + "<b:x>".repeat(1_000_000)))).isEqualTo("file.xml.limit");
    assertThat(fileCode(readUbl(open + "<a:InvoiceLine>" + "<b:x>".repeat(1_000_000))))
        .isEqualTo("file.xml.limit");
  }

  @Test
  void refusesTooManyElementsTooLongTextAndTooManyNames() {
    assertThat(fileCode(readUbl(BODY.replace(">S<", ">" + "S".repeat(200_000) + "<"))))
        .isEqualTo("file.xml.limit");
    assertThat(
            fileCode(readUbl(BODY.replace("<b:DueDate>", "<b:x/>".repeat(30_000) + "<b:DueDate>"))))
        .isEqualTo("file.xml.limit");
    String attributes =
        IntStream.range(0, 5000).mapToObj(i -> "a" + i + "=''").collect(Collectors.joining(" "));
    assertThat(fileCode(readUbl(BODY.replace("<b:DueDate>", "<b:DueDate " + attributes + ">"))))
        .isEqualTo("file.xml.limit");
    String prefixes =
        IntStream.range(0, 150)
            .mapToObj(i -> "xmlns:p" + i + "='u'")
            .collect(Collectors.joining(" "));
    assertThat(fileCode(readUbl(BODY.replace("<b:DueDate>", "<b:DueDate " + prefixes + ">"))))
        .isEqualTo("file.xml.limit");
  }

  @Test
  void passesOverManyLinesAndLargeAttachments() {
    String lines = "<a:InvoiceLine><b:ID>1</b:ID></a:InvoiceLine>".repeat(100_000);
    String attachment =
        "<a:AdditionalDocumentReference><b:X>"
            + "QUJD".repeat(500_000)
            + "</b:X></a:AdditionalDocumentReference>";
    String large = BODY.replace("<a:InvoiceLine>", lines + attachment + "<a:InvoiceLine>");
    assertThat(document(readUbl(large)).number()).isEqualTo("RE-4711");
  }

  @Test
  void survivesHugeAttribute() {
    String attribute = "<b:DueDate x=\"" + "y".repeat(5_000_000) + "\">";
    assertThat(document(readUbl(BODY.replace("<b:DueDate>", attribute))).number())
        .isEqualTo("RE-4711");
  }

  @Test
  void namesLineAndColumnOfCutFile() {
    String cut = ubl().substring(0, ubl().indexOf("<b:DueDate>") + 4);
    Reading reading = readUbl(cut);
    assertThat(fileCode(reading)).isEqualTo("file.xml.malformed");
    assertThat(reading.refusal().orElseThrow().arguments().get(0)).isEqualTo(11);
  }

  @Test
  void namesWhatTheFileIs() {
    assertThat(readUbl(cii()).refusal().orElseThrow().arguments()).isEqualTo(List.of("CII", "UBL"));
    assertThat(readUbl("<Order/>").refusal().orElseThrow().arguments())
        .isEqualTo(List.of("XML <Order>", "UBL"));
    assertThat(readUbl("%PDF-1.7").refusal().orElseThrow().arguments())
        .isEqualTo(List.of("PDF", "UBL"));
    assertThat(fileCode(readUbl("number;type"))).isEqualTo("file.format.unexpected");
    assertThat(fileCode(readUbl(""))).isEqualTo("file.empty");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "UTF-16LE", "UTF-16BE"})
  void honoursByteOrderMarks(String encoding) {
    String file = '\uFEFF' + BODY;
    assertThat(document(read(file.getBytes(Charset.forName(encoding)))).buyer().city())
        .isEqualTo("Αθήνα");
  }

  @ParameterizedTest
  @CsvSource({"ISO-8859-1", "windows-1252", "ISO-8859-15", "latin1"})
  void honoursDeclaredEncoding(String encoding) {
    String latin = BODY.replaceAll("[\\u0370-\\u03FF]+", "x");
    byte[] file =
        ("<?xml version='1.0' encoding='" + encoding + "'?>" + latin)
            .getBytes(Charset.forName(encoding));
    assertThat(document(read(file)).seller().street()).isEqualTo("Hafenstraße 3");
  }

  @Test
  void refusesBytesThatTheEncodingDoesNotHave() {
    String latin = BODY.replaceAll("[\\u0370-\\u03FF]+", "x");
    assertThat(fileCode(read(latin.getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo("file.encoding.invalid");
    String declared = "<?xml version='1.0' encoding='UTF-16'?>" + latin;
    assertThat(fileCode(read(declared.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("file.encoding.invalid");
    ByteArrayOutputStream overlong = new ByteArrayOutputStream();
    overlong.writeBytes("<a>".getBytes(StandardCharsets.UTF_8));
    overlong.writeBytes(new byte[] {(byte) 0xC0, (byte) 0xBC});
    assertThat(fileCode(read(overlong.toByteArray()))).isEqualTo("file.encoding.invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-7", "UTF-32", "IBM037", "no-such", "x y"})
  void refusesOtherEncodings(String encoding) {
    String file = "<?xml version='1.0' encoding='" + encoding + "'?>" + BODY;
    assertThat(fileCode(readUbl(file))).isEqualTo("file.encoding.unsupported");
  }

  private static Reading read(byte[] file) {
    return new UblReader().read(file, InvoiceFormat.UBL);
  }
}
