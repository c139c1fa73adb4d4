package org.saldo.ledger.datev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.ledger.EventKind;

/** The file against the field list of standards.md 5.3, whose header and row are vectors here. */
class DatevFileTest {

  private static final UUID EVENT = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
  private static final LocalDate DUE = LocalDate.of(2026, 1, 19);

  private static DatevSettings settings(boolean windows) {
    return new DatevSettings(
        1001, 1, 4, "03", 1, null, true, DatevDate.VALUE, windows, DatevSettings.shipped("03"));
  }

  private static DatevFile file(boolean windows, String currency) {
    return new DatevFile(
        settings(windows),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 1, 1),
        LocalDate.of(2026, 1, 31),
        currency,
        LocalDateTime.of(2026, 1, 31, 12, 0),
        "IK",
        "Debitoren 01/2026",
        "");
  }

  private static DatevEntry.Leg leg(String account, long minor, String receivable) {
    return new DatevEntry.Leg(
        account, minor, receivable, receivable == null ? null : DUE, Map.of("taxRate", "19"));
  }

  private static DatevEntry entry(
      EventKind kind, boolean reversal, LocalDate day, String reference, DatevEntry.Leg... legs) {
    return new DatevEntry(
        7, EVENT, kind, reversal, day, day, "EUR", reference, "100017", List.of(legs));
  }

  private static DatevEntry invoice() {
    return entry(
        EventKind.INVOICE_RECEIVED,
        false,
        LocalDate.of(2026, 1, 5),
        "RE2026-0001",
        leg("10001", 11900, "RE2026-0001"),
        leg("8400", -10000, null),
        leg("1776", -1900, null));
  }

  /** Fields of a line without quotes; none of the lines here has a semicolon in a text. */
  private static List<String> fields(String line) {
    return new ArrayList<>(Arrays.asList(line.replace("\r\n", "").split(";", -1)));
  }

  private static String field(String line, int number) {
    return fields(line).get(number - 1);
  }

  private static List<String> lines(DatevEntry entry) {
    return file(true, "EUR").lines(entry);
  }

  @Test
  void writesTheHeaderOfTheReference() {
    assertThat(file(true, "EUR").header())
        .isEqualTo(
            "\"EXTF\";700;21;\"Buchungsstapel\";13;20260131120000000;;\"IK\";\"\";\"\";1001;1;"
                + "20260101;4;20260101;20260131;\"Debitoren 01/2026\";\"\";1;0;0;\"EUR\";;\"\";;;"
                + "\"03\";;;\"\";\"\"");
    assertThat(fields(file(true, "EUR").header())).hasSize(31);
  }

  @Test
  void namesThe125Columns() {
    String[] head = file(true, "EUR").head().split("\r\n");
    assertThat(head).hasSize(2);
    assertThat(fields(head[1])).hasSize(125).doesNotHaveDuplicates();
    assertThat(field(head[1], 1)).isEqualTo("Umsatz (ohne Soll/Haben-Kz)");
    assertThat(field(head[1], 7)).isEqualTo("Konto");
    assertThat(field(head[1], 11)).isEqualTo("Belegfeld 1");
    assertThat(field(head[1], 18)).isEqualTo("Sachverhalt");
    assertThat(field(head[1], 48)).isEqualTo("Zusatzinformation - Art 1");
    assertThat(field(head[1], 118)).isEqualTo("Generalumkehr (GU)");
    assertThat(field(head[1], 125)).isEqualTo("Abw. Skontokonto");
  }

  @Test
  void writesTheRowOfTheReference() {
    List<String> lines = lines(invoice());
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .startsWith(
            "119,00;\"S\";\"EUR\";;;;10001;8400;;0501;\"RE2026-0001\";\"190126\";;"
                + "\"Rechnung RE2026-0001\";")
        .endsWith("\r\n");
    assertThat(fields(lines.get(0))).hasSize(125);
  }

  @Test
  void leavesTheTaxKeyOfAutomaticAccountsEmptyAndGivesGross() {
    String line = lines(invoice()).get(0);
    assertThat(field(line, 8)).isEqualTo("8400");
    assertThat(field(line, 9)).isEmpty();
    assertThat(field(line, 1)).isEqualTo("119,00");
  }

  @Test
  void hasNoMinusAndSaysTheSideOfColumnSeven() {
    DatevEntry credit =
        entry(
            EventKind.CREDIT_RECEIVED,
            false,
            LocalDate.of(2026, 1, 9),
            "GS-1",
            leg("10001", -1190, "GS-1"),
            leg("8400", 1000, null),
            leg("1776", 190, null));
    String line = lines(credit).get(0);
    assertThat(field(line, 1)).isEqualTo("11,90");
    assertThat(field(line, 2)).isEqualTo("\"H\"");
    assertThat(field(line, 7)).isEqualTo("10001");
    assertThat(field(line, 8)).isEqualTo("8400");
  }

  @ParameterizedTest
  @CsvSource({
    "INTEREST_CLAIMED, 31",
    "FEE_CHARGED, 40",
    "FEE_REVERSED, 40",
    "COST_CHARGED, ''",
  })
  void namesInterestAndFees(EventKind kind, String matter) {
    DatevEntry entry =
        entry(
            kind,
            false,
            LocalDate.of(2026, 1, 31),
            "R 1",
            leg("10001", 250, "R 1"),
            leg("8600", -250, null));
    assertThat(field(lines(entry).get(0), 18)).isEqualTo(matter);
  }

  @Test
  void makesEachLineTraceable() {
    String line = lines(invoice()).get(0);
    assertThat(field(line, 21)).isEqualTo("\"Geschäftsvorfall\"");
    assertThat(field(line, 22)).isEqualTo('"' + EVENT.toString() + '"');
    assertThat(fields(line).subList(20, 36)).contains("\"Buchung\"", "\"7\"", "\"100017\"");
    assertThat(field(line, 48)).isEqualTo("\"taxRate\"");
    assertThat(field(line, 49)).isEqualTo("\"19\"");
  }

  @Test
  void marksReversals() {
    DatevEntry back =
        entry(
            EventKind.INTEREST_CLAIMED,
            true,
            LocalDate.of(2026, 1, 20),
            "R1",
            leg("2650", 2009, null),
            leg("10001", -2009, "R1"));
    assertThat(field(lines(back).get(0), 118)).isEqualTo("\"1\"");
    assertThat(field(lines(back).get(0), 1)).isEqualTo("20,09");
    assertThat(field(lines(invoice()).get(0), 118)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'RE 2026_0001 ü', 'RE20260001'",
    "'A$&%*+-/b', 'A$&%*+-/b'",
    "'ÄÖ', '7'",
    "'1234567890123456789012345678901234567890', '123456789012345678901234567890123456'",
  })
  void cleansDocumentNumbers(String given, String cleaned) {
    DatevEntry entry =
        entry(
            EventKind.PAYMENT_RECEIVED,
            false,
            LocalDate.of(2026, 1, 5),
            given,
            leg("1200", 100, null),
            leg("1792", -100, null));
    assertThat(field(lines(entry).get(0), 11)).isEqualTo('"' + cleaned + '"');
  }

  @Test
  void refusesWhatIsNotInThePeriodOfTheFile() {
    DatevEntry late =
        entry(
            EventKind.PAYMENT_RECEIVED,
            false,
            LocalDate.of(2026, 2, 1),
            "x",
            leg("1200", 1, null),
            leg("1400", -1, null));
    assertThatThrownBy(() -> lines(late)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cutsAndQuotesTexts() {
    assertThat(DatevFile.text("a \"b\"\r\nc", 60)).isEqualTo("\"a \"\"b\"\" c\"");
    assertThat(DatevFile.text("x".repeat(70), 60)).hasSize(62);
  }

  @Test
  void isInWindows1252OrInUtf8WithMark() {
    DatevFile windows = file(true, "EUR");
    assertThat(windows.charset()).isEqualTo(Charset.forName("windows-1252"));
    assertThat(windows.mark()).isEmpty();
    assertThat("ü€".getBytes(windows.charset())).containsExactly(0xFC, 0x80);
    assertThat(file(false, "EUR").charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(file(false, "EUR").mark()).isEqualTo("\uFEFF");
  }

  @ParameterizedTest
  @CsvSource({"2026-03-31, 2025-04-01", "2026-04-01, 2026-04-01", "2026-12-31, 2026-04-01"})
  void knowsTheFiscalYear(LocalDate day, LocalDate start) {
    DatevSettings april =
        new DatevSettings(1001, 1, 5, "03", 4, "AB", false, DatevDate.POSTED, true, List.of());
    assertThat(april.yearOf(day)).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({"4, 1400, 1400", "5, 1400, 14000", "8, 0998, 09980000"})
  void fillsAccountsUp(int length, String number, String there) {
    assertThat(settings(length).account(number)).isEqualTo(there);
  }

  @ParameterizedTest
  @CsvSource({"4, D100001, 10000", "4, D160000, 69999", "6, D100002, 1000001"})
  void givesEachDebtorTheSamePersonalAccount(int length, String debtor, String account) {
    assertThat(settings(length).personalAccount(debtor)).isEqualTo(account);
  }

  @Test
  void refusesAccountsThatDoNotFit() {
    assertThatThrownBy(() -> settings(4).account("14001"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> settings(4).personalAccount("D160001"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DatevSettings settings(int length) {
    return new DatevSettings(
        1001, 1, length, "03", 1, null, true, DatevDate.VALUE, true, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1, 4, 1, AB, datev.consultant",
    "10000000, 1, 4, 1, AB, datev.consultant",
    "1001, 0, 4, 1, AB, datev.client",
    "1001, 100000, 4, 1, AB, datev.client",
    "1001, 1, 3, 1, AB, datev.account.length",
    "1001, 1, 9, 1, AB, datev.account.length",
    "1001, 1, 4, 13, AB, datev.year.start",
    "1001, 1, 4, 1, ABC, datev.initials",
  })
  void refusesSettingsOutOfBounds(
      int consultant, int client, int length, int month, String initials, String code) {
    DatevSettings wrong =
        new DatevSettings(
            consultant,
            client,
            length,
            "03",
            month,
            initials,
            true,
            DatevDate.VALUE,
            true,
            List.of());
    assertThat(wrong.problem().orElseThrow().code()).isEqualTo(code);
    assertThat(settings(4).problem()).isEmpty();
  }

  @Test
  void readsWhatItWritesAboutTaxes() {
    String text = settings(true).taxText();
    assertThat(DatevSettings.taxes(text)).isEqualTo(settings(true).taxes());
    assertThat(DatevSettings.taxes("8200; 1775; 16,0; 5").get(0).key()).isEqualTo("5");
    assertThatThrownBy(() -> DatevSettings.taxes("8400 19")).hasMessage("8400 19");
  }

  @ParameterizedTest
  @EnumSource
  void hasAWordForEveryKindOfEvent(EventKind kind) {
    assertThat(DatevWords.of(kind)).isNotEqualTo(kind.name()).hasSizeLessThan(40);
  }
}
