package org.saldo.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saldo.ledger.EventKind;

/** Entries as tables, as JSON and as audit data. */
class CsvTextTest {

  private static final UUID EVENT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
  private static final UUID ENTRY = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8058");
  private static final Map<String, String> NAMES =
      Map.of("1400", "Forderungen", "8400", "Erlöse 19 %");

  private static ExportedEntry entry() {
    return new ExportedEntry(
        12,
        ENTRY,
        LocalDate.of(2026, 3, 2),
        LocalDate.of(2026, 2, 27),
        "EUR",
        11900,
        EVENT,
        EventKind.INVOICE_RECEIVED,
        LocalDateTime.of(2026, 3, 2, 9, 30, 1),
        "anna",
        "=RE;1",
        null,
        9L,
        "100017",
        "D100001",
        List.of(
            new ExportedEntry.Line(
                1,
                "1400",
                11900,
                0,
                "PRINCIPAL",
                "RE-1",
                LocalDate.of(2026, 3, 16),
                "PAYABLE",
                "{\"invoice\":\"RE-1\"}"),
            new ExportedEntry.Line(
                2, "8400", 0, 10000, null, null, null, "NET", "{\"taxRate\":\"19\"}"),
            new ExportedEntry.Line(
                3, "1776", 0, 1900, null, null, null, "VAT", "{\"taxRate\":\"19\"}")));
  }

  private static CsvTemplate template(CsvStyle style, Object... columns) {
    List<CsvTemplate.Column> list = new java.util.ArrayList<>();
    for (Object column : columns) {
      String[] words = column.toString().split(":");
      list.add(
          new CsvTemplate.Column(
              words[0], ExportField.valueOf(words[1]), words.length > 2 ? words[2] : null));
    }
    return new CsvTemplate(1, "t-1", 1, "T", style, false, false, list, "r", Instant.EPOCH, "anna");
  }

  private static final CsvStyle GERMAN =
      new CsvStyle(
          CsvStyle.Delimiter.SEMICOLON,
          CsvStyle.Decimal.COMMA,
          CsvStyle.DateStyle.GERMAN,
          CsvStyle.Charset.WINDOWS_1252,
          true);

  @Test
  void writesTheNeutralJournal() {
    CsvTemplate journal =
        template(
            CsvStyle.NEUTRAL,
            "entry_no:ENTRY_NO",
            "line_no:LINE_NO",
            "posting_date:POSTING_DATE",
            "document_date:DOCUMENT_DATE",
            "account:ACCOUNT",
            "contra:CONTRA",
            "debit:DEBIT",
            "credit:CREDIT",
            "tax_code:FLEXFIELD:taxRate",
            "text:TEXT",
            "reversal_of:REVERSAL_OF",
            "same:CONSTANT:x");
    CsvText csv = new CsvText(CsvStyle.NEUTRAL);
    assertThat(csv.headings(journal))
        .isEqualTo(
            "entry_no,line_no,posting_date,document_date,account,contra,debit,credit,tax_code,"
                + "text,reversal_of,same\r\n");
    assertThat(csv.lines(journal, entry(), NAMES).split("\r\n"))
        .containsExactly(
            "12,1,2026-03-02,2026-02-27,1400,,119.00,0.00,,'=RE;1,9,x",
            "12,2,2026-03-02,2026-02-27,8400,1400,0.00,100.00,19,'=RE;1,9,x",
            "12,3,2026-03-02,2026-02-27,1776,1400,0.00,19.00,19,'=RE;1,9,x");
  }

  @Test
  void writesAsTheTemplateSays() {
    CsvTemplate german =
        template(
            GERMAN,
            "Tag:POSTING_DATE",
            "Konto:ACCOUNT_NAME",
            "Betrag:AMOUNT",
            "Absolut:AMOUNT_ABSOLUTE",
            "S/H:SIDE",
            "Fällig:DUE_DATE",
            "Text:TEXT");
    CsvText csv = new CsvText(GERMAN);
    assertThat(csv.lines(german, entry(), NAMES))
        .startsWith(
            "\"02.03.2026\";\"Forderungen\";\"119,00\";\"119,00\";\"S\";\"16.03.2026\";\"'=RE;1\"\r\n"
                + "\"02.03.2026\";\"Erlöse 19 %\";\"-100,00\";\"100,00\";\"H\";\"\";");
    assertThat("ö".getBytes(csv.charset())).containsExactly(0xF6);
  }

  @ParameterizedTest
  @CsvSource({"=1, '''=1'", "' +1', ''' +1'", "-2, '''-2'", "@x, '''@x'", "a=1, a=1"})
  void keepsSpreadsheetsFromCarryingTextOut(String text, String cell) {
    assertThat(CsvText.text(text)).isEqualTo(cell);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a b; a b",
        "é; é",
        "a\"b; a\\\"b",
        "\\; \\\\",
        "\"; \\\"",
        "a\tb; a\\u0009b",
        "\\\\x; \\\\\\\\x"
      },
      delimiter = ';')
  void escapesInJsonWhatMustBeEscaped(String value, String written) {
    assertThat(JsonText.row(List.of("n"), List.of(value)))
        .isEqualTo("{\"n\":\"" + written + "\"}\n");
  }

  /** The short way must read what the parser reads. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"b\":\"1\",\"a\":\"ü, {}: x\"}",
        "{\"a\":\"1\",\"a\":\"2\"}",
        "{\"a\":\"x\\\"y\\u00e4\"}",
        "{\"a\\tb\":\"\"}",
        "{ \"a\" : \"1\" }",
        "{\"a\":\"1\",\"n\":19.50,\"t\":true,\"l\":[\"x\"]}",
        "{\"l\":[\"x\"],\"a\":\"1\"}",
        "{\"\":\"\"}\n"
      })
  void readsFurtherKeysAsTheParserDoes(String json) {
    assertThat(Flexfields.read(json)).isEqualTo(Flexfields.parsed(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "{\"a\":\"1\""})
  void refusesFurtherKeysThatAreNone(String json) {
    assertThatThrownBy(() -> Flexfields.read(json)).isInstanceOf(JsonException.class);
  }

  @Test
  void namesNoContraAccountWhereThereAreSeveral() {
    ExportedEntry entry = entry();
    assertThat(entry.lines()).extracting(entry::contra).containsExactly("", "1400", "1400");
  }

  @Test
  void writesAnEventWithItsEntriesAsALineOfJson() {
    StringBuilder out = new StringBuilder();
    JsonText.event(out, List.of(entry()), NAMES);
    assertThat(out)
        .startsWith(
            "{\"event\":\""
                + EVENT
                + "\",\"kind\":\"INVOICE_RECEIVED\",\"on\":\"2026-02-27\",\"reference\":\"=RE;1\"")
        .contains(
            "\"entries\":[{\"no\":12,\"id\":\"" + ENTRY + "\",\"postedOn\":\"2026-03-02\"",
            "{\"no\":1,\"account\":\"1400\",\"name\":\"Forderungen\",\"debit\":\"119.00\","
                + "\"credit\":\"0.00\",\"amount\":\"PAYABLE\",\"component\":\"PRINCIPAL\","
                + "\"receivable\":\"RE-1\",\"flexfields\":{\"invoice\":\"RE-1\"}}")
        .endsWith("]}]}\n");
  }

  @Test
  void writesAuditRowsWithAsManyCellsAsDescribed() {
    ExportedEntry entry = entry();
    assertThat(AuditRows.event(entry)).hasSameSizeAs(AuditTable.EVENTS.columns());
    assertThat(AuditRows.entry(entry)).hasSameSizeAs(AuditTable.ENTRIES.columns());
    assertThat(AuditRows.line(entry, entry.lines().get(0)))
        .hasSameSizeAs(AuditTable.LINES.columns());
    assertThat(AuditRows.csv(AuditTable.LINES, AuditRows.line(entry, entry.lines().get(0))))
        .isEqualTo(
            "12,1,1400,119.00,0.00,EUR,PAYABLE,PRINCIPAL,RE-1,\"{\"\"invoice\"\":\"\"RE-1\"\"}\"\r\n");
  }

  /** The description names keys before other columns, and the order is that of the file. */
  @ParameterizedTest
  @EnumSource
  void beginsAuditTablesWithTheirKeys(AuditTable table) {
    List<Boolean> keys = table.columns().stream().map(AuditTable.Column::primary).toList();
    assertThat(keys).startsWith(true);
    assertThat(keys.lastIndexOf(true)).isLessThan(keys.indexOf(false));
  }

  @Test
  void describesTheAuditTables() {
    ExportJob job =
        new ExportJob(
            1,
            EVENT,
            2,
            "linde",
            "Linde & Söhne",
            null,
            ExportSubject.JOURNAL,
            ExportFormat.AUDIT,
            null,
            null,
            null,
            null,
            1,
            12,
            LocalDateTime.of(2026, 3, 2, 9, 30),
            1);
    String index = AuditIndex.of(job, List.of(AuditTable.values()));
    assertThat(index)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE DataSet SYSTEM")
        .contains(
            "<Name>Linde &amp; Söhne</Name>",
            "<URL>lines.csv</URL>",
            "<RecordDelimiter>&#13;&#10;</RecordDelimiter>",
            "<VariablePrimaryKey><Name>entry_no</Name>",
            "<Numeric><Accuracy>2</Accuracy>");
  }

  @ParameterizedTest
  @CsvSource({
    "A B, T, h:TEXT, template.key",
    "ok-1, ' ', h:TEXT, template.title",
    "ok-1, T, ' :TEXT', template.heading.missing",
    "ok-1, T, h:FLEXFIELD, template.detail",
    "ok-1, T, h:FLEXFIELD:a b, template.detail",
    "ok-1, T, h:TEXT:x, template.detail",
  })
  void refusesWrongTemplates(String key, String title, String column, String code) {
    CsvTemplate good = template(CsvStyle.NEUTRAL, column);
    CsvTemplate wrong =
        new CsvTemplate(
            0, key, 0, title, good.style(), false, false, good.columns(), "r", null, null);
    assertThat(wrong.problem().orElseThrow().code()).isEqualTo(code);
    assertThat(template(CsvStyle.NEUTRAL, "h:TEXT").problem()).isEmpty();
  }
}
