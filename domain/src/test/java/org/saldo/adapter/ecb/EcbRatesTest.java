package org.saldo.adapter.ecb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.currency.RateFile;
import org.saldo.problem.Refusal;

/** Files as the ECB writes them. */
class EcbRatesTest {

  private static final String XML =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" \
      xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
      <gesmes:subject>Reference rates</gesmes:subject>
      <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
      <Cube>
        <Cube time="2025-09-15"><Cube currency="USD" rate="1.1766"/><Cube currency="JPY" rate="173.5"/></Cube>
        <Cube time="2025-09-12"><Cube currency="USD" rate="1.1718"/><Cube currency="JPY" rate="ten"/></Cube>
      </Cube>
      </gesmes:Envelope>
      """;

  private static final String HISTORY =
      """
      Date,USD,JPY,CYP,
      2025-09-15,1.1766,173.5,N/A,
      2025-09-12,1.1718,173.28,N/A,
      1999-01-04,1.1789,133.73,0.58231,
      """;

  private static final String DAILY = "Date, USD, JPY, BGN, \n13 April 2026, 1.1432, 170.50, , \n";

  /** Everything a file says, as text. */
  private static final class Said implements RateFile.Rows {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void rate(int row, LocalDate on, String currency, BigDecimal perEuro) {
      lines.add(row + " " + on + " " + currency + " " + perEuro);
    }

    @Override
    public void refused(int row, Refusal why) {
      lines.add(row + " " + why.code());
    }
  }

  private static List<String> said(byte[] content) {
    Said said = new Said();
    new EcbRates().read(content, said).ifPresent(why -> said.lines.add(why.code()));
    return said.lines;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  @Test
  void readsTheXml() {
    assertThat(said(bytes(XML)))
        .containsExactly(
            "1 2025-09-15 USD 1.1766",
            "2 2025-09-15 JPY 173.5",
            "3 2025-09-12 USD 1.1718",
            "4 exchange.rate.value");
  }

  @Test
  void readsTheHistoryWithItsCommaTooMany() throws IOException {
    String[] expected = {
      "2 2025-09-15 USD 1.1766",
      "2 2025-09-15 JPY 173.5",
      "3 2025-09-12 USD 1.1718",
      "3 2025-09-12 JPY 173.28",
      "4 1999-01-04 USD 1.1789",
      "4 1999-01-04 JPY 133.73",
      "4 1999-01-04 CYP 0.58231"
    };
    assertThat(said(bytes(HISTORY))).containsExactly(expected);
    assertThat(said(bytes(HISTORY.replace("\n", "\r\n")))).containsExactly(expected);
    assertThat(said(bytes("\uFEFF" + HISTORY))).containsExactly(expected);
    assertThat(said(zip("eurofxref-hist.csv", bytes(HISTORY)))).containsExactly(expected);
  }

  @Test
  void readsTheDayWithItsDateInWords() {
    assertThat(said(bytes(DAILY)))
        .containsExactly("2 2026-04-13 USD 1.1432", "2 2026-04-13 JPY 170.50");
  }

  @Test
  void saysWhichRowsAreNone() {
    String csv =
        "Date,USD,JPY,\n13/04/2026,1.1,170,\n2026-04-10,1.1,\n2026-04-09,-1.1,1e9,\n\n2026-04-08,1.2,171,\n";
    assertThat(said(bytes(csv)))
        .containsExactly(
            "2 exchange.row.day",
            "3 exchange.row.fields",
            "4 exchange.rate.value",
            "4 exchange.rate.value",
            "6 2026-04-08 USD 1.2",
            "6 2026-04-08 JPY 171");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "currency;rate\nUSD;1.1\n",
        "<html xmlns='http://www.w3.org/1999/xhtml'><body/></html>",
        "%PDF-1.7"
      })
  void refusesWhatIsNoFileOfRates(String content) {
    assertThat(said(bytes(content))).containsExactly("exchange.file.unknown");
  }

  @Test
  void refusesADocumentTypeWhereItStands() {
    String bomb =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]>"
            + XML.substring(XML.indexOf("<gesmes:Envelope")).replace("Reference rates", "&b;");
    assertThat(said(bytes(bomb))).containsExactly("file.xml.doctype");
    assertThat(said(bytes(XML.substring(0, XML.length() - 40))))
        .last()
        .asString()
        .isEqualTo("file.xml.malformed");
  }

  @Test
  void stopsBeforeASmallZipBecomesALargeFile() throws IOException {
    byte[] bomb = zip("eurofxref-hist.csv", bytes("Date,USD,\n" + "\n".repeat(40 * 1024 * 1024)));
    assertThat(bomb.length).isLessThan(200_000);
    assertThat(said(bomb)).containsExactly("file.too.large");
    assertThat(said(zip("readme.txt", bytes("hello")))).containsExactly("exchange.file.unknown");
    byte[] cut = zip("eurofxref-hist.csv", bytes(HISTORY.repeat(100)));
    cut = java.util.Arrays.copyOf(cut, cut.length / 2);
    assertThat(said(cut)).last().asString().isEqualTo("exchange.file.damaged");
  }

  @Test
  void refusesALineWithoutEnd() {
    assertThat(said(bytes("Date," + "USD,".repeat(10_000))))
        .containsExactly("exchange.file.unknown");
  }
}
