package org.saldo.adapter.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.receivable.InvoiceDocument;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceReader.Reading;
import org.saldo.receivable.InvoiceReader.Row;

class CsvInvoiceReaderTest {

  private static final String HEADER =
      "number;issued_on;due_on;currency;net;vat;gross;payable;debtor_name\n";
  private static final String ROW = "R-1;2026-01-31;2026-02-28;EUR;100;19;119;119;Gärtnerei Öz\n";

  @Test
  void readsTheTemplateThatIsOfferedForDownload() throws IOException {
    byte[] template;
    try (InputStream in = CsvInvoiceReader.class.getResourceAsStream("invoice-template.csv")) {
      template = in.readAllBytes();
    }
    String header = new String(template, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    assertThat(header).isEqualTo(String.join(";", CsvColumns.all()));
    InvoiceDocument invoice = only(read(template));
    assertThat(invoice.typeCode()).isEqualTo("380");
    assertThat(invoice.payable()).isEqualTo(Money.of("1297.00", "EUR"));
    assertThat(invoice.taxes()).hasSize(2);
    assertThat(invoice.buyer().identifier()).isEqualTo("10001");
    assertThat(invoice.buyer().phone()).isEqualTo("+49 30 000000");
    assertThat(invoice.seller().name()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {";", ",", "\t"})
  void findsTheDelimiter(String delimiter) {
    assertThat(only(read((HEADER + ROW).replace(";", delimiter))).number()).isEqualTo("R-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void readsUtf8AndWindows1252(String encoding) {
    byte[] file = (HEADER + ROW).getBytes(Charset.forName(encoding));
    assertThat(only(read(file)).buyer().name()).isEqualTo("Gärtnerei Öz");
  }

  @Test
  void readsByteOrderMarks() {
    byte[] utf8 = ("\uFEFF" + HEADER + ROW).getBytes(StandardCharsets.UTF_8);
    byte[] utf16 = ("\uFEFF" + HEADER + ROW).getBytes(StandardCharsets.UTF_16LE);
    assertThat(only(read(utf8))).isEqualTo(only(read(utf16)));
  }

  @Test
  void refusesUncertainEncodings() {
    byte[] greek =
        (HEADER + ROW.replace("Gärtnerei Öz", "Ναυπηγείο"))
            .getBytes(Charset.forName("windows-1253"));
    assertThat(fileCode(read(greek))).isEqualTo("file.encoding.invalid");
    byte[] mixed = (HEADER + ROW + ROW).getBytes(StandardCharsets.UTF_8);
    mixed[mixed.length - 2] = (byte) 0xE4;
    assertThat(fileCode(read(mixed))).isEqualTo("file.encoding.invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1234.5       | 1234.50
          1234,5       | 1234.50
          1.234,56     | 1234.56
          1,234.56     | 1234.56
          1.234.567,8  | 1234567.80
          1.234.567    | 1234567.00
          '1 234,56'   | 1234.56
          1'234.56     | 1234.56
          -0,5         | -0.50
          +12          | 12.00
          1234.500     | 1234.50
          0,100        | 0.10
          """)
  void readsAmountsThatCanMeanOneThing(String text, String amount) {
    String row = ROW.replace(";100;19;119;119;", ";" + text + ";0;" + text + ";" + text + ";");
    assertThat(only(read(HEADER + row)).payable()).isEqualTo(Money.of(amount, "EUR"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1,234      | csv.amount.ambiguous
          1.234      | csv.amount.ambiguous
          -999.000   | csv.amount.ambiguous
          1.23.4     | invoice.amount.invalid
          12.34,567.8| invoice.amount.invalid
          1e400      | invoice.amount.invalid
          12 EUR     | invoice.amount.invalid
          --1        | invoice.amount.invalid
          =1+1       | invoice.amount.invalid
          0.125      | invoice.amount.decimals
          ''         | invoice.amount.missing
          """)
  void refusesOtherAmounts(String text, String code) {
    assertThat(codes(read(HEADER + ROW.replace(";100;", ";" + text + ";")))).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-31", "31.01.2026", "31.1.2026"})
  void readsDates(String date) {
    assertThat(only(read(HEADER + ROW.replace("2026-01-31", date))).issuedOn())
        .isEqualTo(LocalDate.of(2026, 1, 31));
  }

  @ParameterizedTest
  @ValueSource(strings = {"01/31/2026", "31.1.26", "30.02.2026", "2026-1-31", "46053"})
  void refusesOtherDates(String date) {
    assertThat(codes(read(HEADER + ROW.replace("2026-01-31", date))))
        .containsExactly("invoice.date.invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "@SUM(A1)",
        "+cmd|' /C calc'!A0",
        "-a",
        "\"\tx\"",
        "-2+3+cmd|' /C calc'!A0",
        "+1(HYPERLINK(A1))x(",
        "\uFF1D1"
      })
  void refusesFormulas(String text) {
    Reading reading = read(HEADER + ROW.replace("Gärtnerei Öz", text));
    assertThat(codes(reading)).containsExactly("csv.formula");
    assertThat(reading.rows().get(0).refusals().get(0).field()).isEqualTo("debtor_name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+49 (0)30 123", "-5 Grad GmbH", "A=B", "-"})
  void keepsTextThatOnlyBeginsWithASign(String text) {
    assertThat(only(read(HEADER + ROW.replace("Gärtnerei Öz", text))).buyer().name())
        .isEqualTo(text);
  }

  @Test
  void namesUnknownRepeatedAndMissingColumns() {
    assertThat(refusal(read(HEADER.replace("vat", "vta") + ROW)))
        .isEqualTo(Refusal.because("csv.column.unknown", "vta"));
    assertThat(refusal(read(HEADER.replace("vat", "Net") + ROW)))
        .isEqualTo(Refusal.because("csv.column.duplicate", "net"));
    assertThat(refusal(read("number;vat\n1;2\n")))
        .isEqualTo(
            Refusal.because(
                "csv.column.missing", "issued_on, currency, net, gross, payable, debtor_name"));
    assertThat(fileCode(read("number\n1\n"))).isEqualTo("csv.delimiter.unknown");
    assertThat(fileCode(read("number;net,vat\n1;2\n"))).isEqualTo("csv.delimiter.unknown");
    assertThat(fileCode(read(" \n"))).isEqualTo("file.empty");
    assertThat(fileCode(read("<Invoice/>"))).isEqualTo("file.format.unexpected");
  }

  @Test
  void goesOnAfterFaultyRowsAndNumbersTheLines() {
    String twoLines =
        ROW.replace("R-1", "R-2").replace("Gärtnerei Öz", "\"Zwei\nZeilen; \"\"GmbH\"\"\"");
    Reading reading =
        read(
            HEADER
                + ROW.replace("2026-01-31", "x")
                + "\n;;;;;;;;\n"
                + twoLines
                + ROW.replace("R-1;", "")
                + ROW.replace("R-1", "R-4"));
    assertThat(reading.rows()).extracting(Row::row).containsExactly(2, 5, 7, 8);
    assertThat(reading.rows().get(1).document().buyer().name()).isEqualTo("Zwei Zeilen; \"GmbH\"");
    assertThat(reading.rows().get(2).refusals())
        .containsExactly(Refusal.because("csv.cells", 8, 9));
    assertThat(reading.rows().get(3).document()).isNotNull();
  }

  @Test
  void namesTheLineOfAnOpenQuotationMark() {
    assertThat(refusal(read(HEADER + ROW + ROW.replace("Gärtnerei", "\"Gärtnerei") + ROW + ROW)))
        .isEqualTo(Refusal.because("csv.quote.unbalanced", 3));
    assertThat(refusal(read(HEADER + ROW + ROW.replace("Gärtnerei Öz", "\"Gärtnerei\" Öz") + ROW)))
        .isEqualTo(Refusal.because("csv.quote.misplaced", 3));
  }

  @Test
  void refusesASecondInvoiceUnderOneNumberUnlessItIsTheSame() {
    Reading reading = read(HEADER + ROW + ROW + ROW.replace("Gärtnerei Öz", "Other"));
    assertThat(reading.rows().get(1).document()).isEqualTo(reading.rows().get(0).document());
    assertThat(reading.rows().get(2).refusals())
        .containsExactly(Refusal.because("invoice.duplicate.in.file", "R-1", 2).on("number"));
  }

  @Test
  void takesTypesByWordOrCode() {
    String header = HEADER.replace("number;", "number;type;");
    Map<String, Boolean> creditNotes = new TreeMap<>();
    for (String type : List.of("", "invoice", "credit_note", "381", "384")) {
      creditNotes.put(
          type, only(read(header + ROW.replace("R-1;", "R-1;" + type + ";"))).creditNote());
    }
    assertThat(creditNotes)
        .containsOnly(
            entry("", false),
            entry("invoice", false),
            entry("credit_note", true),
            entry("381", true),
            entry("384", false));
    assertThat(codes(read(header + ROW.replace("R-1;", "R-1;bill;"))))
        .containsExactly("invoice.type.unknown");
  }

  @Test
  void refusesControlCharacters() {
    assertThat(codes(read(HEADER + ROW.replace("Gärtnerei", "G\0"))))
        .containsExactly("invoice.text.control");
  }

  @Test
  @Timeout(20)
  void readsFiftyThousandRowsAndRefusesMore() {
    String rows =
        IntStream.range(0, CsvInvoiceReader.ROWS)
            .mapToObj(i -> ROW.replace("R-1", "R-" + i))
            .collect(Collectors.joining());
    Reading reading = read(HEADER + rows);
    assertThat(reading.rows()).hasSize(CsvInvoiceReader.ROWS);
    assertThat(reading.rows().get(49_999).row()).isEqualTo(50_001);
    assertThat(fileCode(read(HEADER + rows + ROW))).isEqualTo("csv.rows.limit");
  }

  @Property(tries = 500, seed = "4714")
  void alwaysAnswers(@ForAll long seed) {
    byte[] good = (HEADER + ROW + ROW + ROW.replace("Öz", "\"\"")).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(seed);
    byte[] file = random.nextInt(4) == 0 ? Arrays.copyOf(good, random.nextInt(good.length)) : good;
    for (int i = random.nextInt(10); i > 0 && file.length > 0; i--) {
      file[random.nextInt(file.length)] = (byte) random.nextInt(256);
    }
    Reading reading = read(file);
    assertThat(reading.refusal().isPresent() && !reading.rows().isEmpty()).isFalse();
  }

  private static Reading read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading read(byte[] file) {
    return new CsvInvoiceReader().read(file, InvoiceFormat.CSV);
  }

  private static InvoiceDocument only(Reading reading) {
    assertThat(reading.refusal()).isEmpty();
    assertThat(reading.rows()).hasSize(1);
    assertThat(reading.rows().get(0).refusals()).isEmpty();
    return reading.rows().get(0).document();
  }

  private static List<String> codes(Reading reading) {
    assertThat(reading.refusal()).isEmpty();
    return reading.rows().get(0).refusals().stream().map(Refusal::code).toList();
  }

  private static Refusal refusal(Reading reading) {
    return reading.refusal().orElseThrow();
  }

  private static String fileCode(Reading reading) {
    assertThat(reading.rows()).isEmpty();
    return reading.refusal().map(Refusal::code).orElse("read");
  }
}
