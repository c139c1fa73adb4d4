package org.saldo.backoffice.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.ledger.Side;
import org.saldo.money.Money;

class CsvNotationTest {

  private static final CsvNotation GERMAN = new CsvNotation(Locale.GERMAN, e -> "Soll");
  private static final CsvNotation ENGLISH = new CsvNotation(Locale.ENGLISH, e -> "Debit");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "=HYPERLINK(\"http://example.org\")",
        "+49 30 1234567",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(A1:A9)",
        "\tx",
        "\r=1",
        "\n=1",
        "  =1+1",
        "\u00a0=1",
        "\uFF1D1+1",
        "\uFF201"
      })
  void takesAwayTheForceOfFormulas(String text) {
    assertThat(CsvNotation.guarded(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Müller & Söhne", "1-2", "a=b", "'quoted", "RE-2026-0001", "–"})
  void leavesOtherTextAlone(String text) {
    assertThat(CsvNotation.guarded(text)).isEqualTo(text);
  }

  @Test
  void writesNegativeAmountsAsNumbers() {
    assertThat(GERMAN.cell(Money.of("-1234.50", "EUR"))).isEqualTo("-1234,50");
    assertThat(ENGLISH.cell(Money.of("-1234.50", "EUR"))).isEqualTo("-1234.50");
  }

  @Test
  void keepsTheDecimalsOfTheCurrency() {
    assertThat(GERMAN.cell(Money.of("1234", "JPY"))).isEqualTo("1234");
    assertThat(GERMAN.cell(Money.of("1.234", "KWD"))).isEqualTo("1,234");
  }

  @Test
  void writesOtherValues() {
    assertThat(GERMAN.cell(null)).isEmpty();
    assertThat(GERMAN.cell(new BigDecimal("5.5"))).isEqualTo("5,5");
    assertThat(GERMAN.cell(4711L)).isEqualTo("4711");
    assertThat(GERMAN.cell(LocalDate.of(2026, 2, 7))).isEqualTo("2026-02-07");
    assertThat(GERMAN.cell(Instant.parse("2026-02-07T08:15:30.123456Z")))
        .isEqualTo("2026-02-07T08:15:30Z");
    assertThat(GERMAN.cell(Side.DEBIT)).isEqualTo("Soll");
  }

  @Test
  void partsColumnsAsSpreadsheetsOfTheLanguageDo() throws IOException {
    assertThat(line(GERMAN)).isEqualTo("a;\"b;c\";1,50\r\n");
    assertThat(line(ENGLISH)).isEqualTo("a,b;c,1.50\r\n");
  }

  private static String line(CsvNotation notation) throws IOException {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, notation.format())) {
      printer.printRecord("a", "b;c", notation.cell(Money.of("1.50", "EUR")));
    }
    return out.toString();
  }
}
