package org.saldo.it.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saldo.receivable.ImportResult;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.RowOutcome;
import org.saldo.receivable.RowResult;

/** Files that are broken, or meant to break something: one clear code, and nothing is kept. */
class HostileFilesIT extends ImportTest {

  private void refused(String code, InvoiceFormat format, byte[] file) {
    String creditor = aCreditor();
    List<List<Object>> before = everythingOf(creditor);
    assertThat(code(bringIn(creditor, format, file))).isEqualTo(code);
    assertThat(code(rehearse(creditor, format, file))).isEqualTo(code);
    assertThat(everythingOf(creditor)).isEqualTo(before);
  }

  private static String ubl(String number) {
    return new String(anInvoice(number).of("1.00", "0").as(InvoiceFormat.UBL), UTF_8);
  }

  @Test
  void refusesAFileThatIsEmptyOrTooLarge() {
    refused("file.empty", InvoiceFormat.UBL, new byte[0]);
    refused("file.empty", null, null);
    refused("file.too.large", InvoiceFormat.CSV, new byte[20 * 1024 * 1024 + 1]);
  }

  @Test
  void refusesXmlThatWasCutOff() {
    byte[] whole = ubl("X-1").getBytes(UTF_8);
    for (int length : List.of(whole.length - 2, whole.length / 2, 60)) {
      refused("file.xml.malformed", InvoiceFormat.UBL, Arrays.copyOf(whole, length));
    }
  }

  @Test
  void refusesEveryDocumentType() {
    String declared =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    String laughs =
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"haha\"><!ENTITY b \"&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;\">]>";
    for (String head : List.of(declared, laughs)) {
      String file = ubl("X-2").replaceFirst("<\\?xml[^>]*>", head).replace(">Rosa Roth<", ">&x;<");
      refused("file.xml.doctype", InvoiceFormat.UBL, file.getBytes(UTF_8));
    }
  }

  @Test
  void refusesCharactersThatAreNotWhatTheFileDeclares() {
    String text = ubl("X-3").replace("Rosa Roth", "Jürgen Größ");
    refused(
        "file.encoding.invalid", InvoiceFormat.UBL, text.getBytes(Charset.forName("ISO-8859-1")));
  }

  @Test
  void refusesAFileOfAnotherKind() {
    refused("file.format.unexpected", InvoiceFormat.FACTURX, ubl("X-4").getBytes(UTF_8));
    refused("file.format.unexpected", InvoiceFormat.CII, ubl("X-4").getBytes(UTF_8));
  }

  @Test
  void refusesAnUnknownCreditor() {
    ImportResult result =
        bringIn("no-such-creditor", InvoiceFormat.UBL, ubl("X-5").getBytes(UTF_8));
    assertThat(code(result)).isEqualTo("creditor.unknown");
  }

  @Test
  void rejectsAnInvoiceInACurrencyThatDoesNotExist() {
    String creditor = aCreditor();
    String file = ubl("X-6").replace("EUR", "XYZ");
    RowResult row = bringIn(creditor, InvoiceFormat.UBL, file.getBytes(UTF_8)).rows().get(0);
    assertThat(row.outcome()).isEqualTo(RowOutcome.REJECTED);
    assertThat(codes(row)).containsOnly("invoice.currency.unknown");
  }

  @Test
  void rejectsFormulasAndTakesQuotesAsText() {
    String creditor = aCreditor();
    String name = "Rosa \"\"die\"\" Rote; " + word();
    String shown = name.replace("\"\"", "\"");
    byte[] file =
        AnInvoice.csv(
            anInvoice("Q-1").to('"' + name + '"').of("1.00", "0"),
            anInvoice("Q-2").to("=HYPERLINK(1)").of("1.00", "0"),
            anInvoice("Q-3").to("@SUM(1)").of("1.00", "0"),
            anInvoice("Q-4").to("-1+cmd|calc").of("1.00", "0"));
    ImportResult result = bringIn(creditor, InvoiceFormat.CSV, file);
    assertThat(result.accepted()).isOne();
    assertThat(sheet(result.rows().get(0).caseNumber()).header().debtorName()).isEqualTo(shown);
    assertThat(result.rows().subList(1, 4))
        .allSatisfy(row -> assertThat(codes(row)).containsExactly("csv.formula"));
  }

  @Test
  void keepsNamesInEveryScript() {
    String creditor = aCreditor();
    for (String name : List.of("Παπαδόπουλος", "Müller-Lüdenscheidt", "Ñandú Čapek", "李小龍", "😀")) {
      String whole = name + " " + word();
      for (InvoiceFormat format : InvoiceFormat.values()) {
        AnInvoice invoice = anInvoice(word()).to(whole).of("1.00", "0");
        ImportResult result = bringIn(creditor, format, invoice.as(format));
        assertThat(result.accepted()).as("%s %s %s", name, format, result).isOne();
        assertThat(sheet(result.rows().get(0).caseNumber()).header().debtorName()).isEqualTo(whole);
      }
    }
  }

  @Test
  void keepsWhatLooksLikeSqlOrHtmlAsText() {
    String creditor = aCreditor();
    String name = "Robert'); DROP TABLE posting_line;-- <b>" + word();
    RowResult row = accepted(creditor, anInvoice("'; --").to(name).of("1.00", "0"));
    assertThat(sheet(row.caseNumber()).header().debtorName()).isEqualTo(name);
  }
}
