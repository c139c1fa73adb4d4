package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.it.As;
import org.saldo.ledger.Component;
import org.saldo.ledger.chart.ChartBook;
import org.saldo.ledger.datev.DatevBook;
import org.saldo.ledger.datev.DatevDate;
import org.saldo.ledger.datev.DatevSettings;
import org.saldo.ledger.export.CsvTemplate;
import org.saldo.ledger.export.ExportFiles;
import org.saldo.ledger.export.ExportFormat;
import org.saldo.ledger.export.ExportList;
import org.saldo.ledger.export.ExportOrder;
import org.saldo.ledger.export.ExportRow;
import org.saldo.ledger.export.ExportState;
import org.saldo.ledger.export.ExportSubject;
import org.saldo.ledger.export.ExportWorker;
import org.saldo.ledger.export.Exports;
import org.saldo.ledger.export.TemplateBook;
import org.saldo.receivable.RowResult;

/** What leaves the books: the same bytes whenever it is asked for, and every cent of them. */
class ExportsIT extends ClosingTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int PATIENCE_SECONDS = 60;

  @EJB private Exports exports;
  @EJB private ExportFiles files;
  @EJB private ExportList list;
  @EJB private ExportWorker worker;
  @EJB private TemplateBook templates;
  @EJB private DatevBook datev;
  @EJB private ChartBook chart;

  private RowResult row;

  @BeforeEach
  void haveEntries() {
    row = aReceivable(creditor, "Dora " + word());
    work(row);
    inDefault(row, today().minusDays(40));
    assertThat(charge(row, Component.FEE, "5.00")).isEmpty();
    paid(row, "19.00");
  }

  private ExportOrder order(ExportFormat format, String template) {
    return new ExportOrder(
        creditor,
        ExportSubject.JOURNAL,
        format,
        template,
        false,
        false,
        today().minusYears(1),
        today());
  }

  private ExportOrder allNew(ExportFormat format, boolean closedOnly) {
    return new ExportOrder(
        creditor, ExportSubject.JOURNAL, format, null, true, closedOnly, null, null);
  }

  private UUID done(ExportOrder order) {
    Exports.Outcome outcome = As.anna(() -> exports.order(order));
    assertThat(outcome.refusal()).isNull();
    return finished(outcome.id());
  }

  private UUID again(UUID id) {
    Exports.Outcome outcome = As.anna(() -> exports.again(id));
    assertThat(outcome.refusal()).isNull();
    return finished(outcome.id());
  }

  private UUID finished(UUID id) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    do {
      As.user("system", Set.of(Roles.SYSTEM), (Runnable) () -> worker.work());
    } while (row(id).progress() == ExportState.RUNNING && System.nanoTime() < until);
    assertThat(row(id).progress()).as(row(id).failure()).isEqualTo(ExportState.DONE);
    return id;
  }

  private ExportRow row(UUID id) {
    return As.anna(() -> list.byId(id)).orElseThrow();
  }

  private byte[] content(UUID id) {
    return As.anna(
        () -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          ExportFiles.Whole whole = files.find(id).orElseThrow();
          files.note(whole);
          files.write(whole, out);
          return out.toByteArray();
        });
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private void setUpDatev(boolean personal) {
    assertThat(
            As.anna(
                () ->
                    datev.record(
                        creditor,
                        new DatevSettings(
                            1001,
                            1,
                            4,
                            "03",
                            1,
                            "AB",
                            personal,
                            DatevDate.VALUE,
                            true,
                            DatevSettings.shipped("03")),
                        "test")))
        .isEmpty();
  }

  /** Lines of all files, by their fields. */
  private List<List<String>> datevLines(UUID id) throws IOException {
    Map<String, byte[]> files =
        row(id).fileName().endsWith(".zip")
            ? unzipped(content(id))
            : Map.of(row(id).fileName(), content(id));
    List<List<String>> lines = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      assertThat(file.getKey()).startsWith("EXTF_Buchungsstapel_" + creditor);
      String text = new String(file.getValue(), WINDOWS);
      assertThat(text.split("\r\n")[0].split(";", -1)).hasSize(31);
      text.lines()
          .skip(2)
          .forEach(l -> lines.add(Arrays.asList(l.replace("\"", "").split(";", -1))));
    }
    return lines;
  }

  @Test
  void givesDatevTheSumsOfTheLedger() throws IOException {
    setUpDatev(false);
    UUID id = done(order(ExportFormat.DATEV, null));
    Map<String, Long> there = new TreeMap<>();
    for (List<String> line : datevLines(id)) {
      assertThat(line).hasSize(125);
      assertThat(line.get(0)).matches("\\d+,\\d\\d");
      assertThat(line.get(9)).matches("\\d{4}");
      long minor = Long.parseLong(line.get(0).replace(",", ""));
      long debit = line.get(1).equals("S") ? minor : -minor;
      book(there, line.get(6), debit, line.get(8));
      book(there, line.get(7), -debit, line.get(8));
    }
    there.values().removeIf(sum -> sum == 0);
    Map<String, Long> ledger = new TreeMap<>();
    rows()
        .list(
            "SELECT a.number, SUM(l.debit_minor - l.credit_minor) FROM posting_line l"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id WHERE a.creditor_id = ?"
                + " GROUP BY a.number HAVING SUM(l.debit_minor - l.credit_minor) <> 0",
            creditorId(creditor))
        .forEach(r -> ledger.put((String) r.get(0), ((Number) r.get(1)).longValue()));
    assertThat(there).isEqualTo(ledger).containsEntry("8400", -10000L);
  }

  /** As DATEV does on an automatic account. */
  private static void book(Map<String, Long> sums, String account, long minor, String key) {
    boolean automatic = account.equals("8400") && key.isEmpty();
    long vat =
        automatic
            ? BigDecimal.valueOf(minor * 19)
                .divide(BigDecimal.valueOf(119), 0, RoundingMode.HALF_UP)
                .longValueExact()
            : 0;
    sums.merge(account, minor - vat, Long::sum);
    sums.merge("1776", vat, Long::sum);
  }

  @Test
  void namesDebtorsByPersonalAccounts() throws IOException {
    setUpDatev(true);
    List<List<String>> lines = datevLines(done(order(ExportFormat.DATEV, null)));
    String debtor =
        (String)
            rows()
                .list(
                    "SELECT d.number FROM case_file c JOIN debtor d ON d.id = c.debtor_id"
                        + " WHERE c.number = ?",
                    row.caseNumber())
                .get(0)
                .get(0);
    String account = String.valueOf(10000 + Long.parseLong(debtor.substring(1)) - 100001);
    assertThat(lines).anySatisfy(line -> assertThat(line.get(6)).isEqualTo(account));
    assertThat(lines)
        .anySatisfy(
            line -> {
              assertThat(line.get(17)).isEqualTo("40");
              assertThat(line.get(13)).startsWith("Mahngebühr");
            });
    assertThat(lines).noneSatisfy(line -> assertThat(line.get(6)).isEqualTo("1400"));
  }

  @Test
  void givesTheSameBytesWhateverHasChangedSince() throws IOException {
    setUpDatev(true);
    Map<UUID, byte[]> before = new LinkedHashMap<>();
    for (ExportOrder order :
        List.of(
            order(ExportFormat.DATEV, null),
            order(ExportFormat.CSV, "tabelle"),
            order(ExportFormat.CSV, "journal"),
            order(ExportFormat.JSON, null),
            order(ExportFormat.AUDIT, null))) {
      UUID id = done(order);
      before.put(id, content(id));
    }
    long id = creditorId(creditor);
    long version =
        rows()
            .number("SELECT version FROM ledger_account WHERE creditor_id=? AND number='1400'", id);
    assertThat(As.anna(() -> chart.rename(id, "1400", version, "Anders", "test"))).isEmpty();
    CsvTemplate now = As.adam(() -> templates.versions("tabelle")).get(0);
    assertThat(As.adam(() -> templates.record(now, "test"))).isEmpty();
    setUpDatev(false);
    paid(row, "1.00");
    for (Map.Entry<UUID, byte[]> each : before.entrySet()) {
      UUID repeated = again(each.getKey());
      assertThat(content(repeated)).isEqualTo(each.getValue());
      assertThat(row(repeated).sha256()).isEqualTo(row(each.getKey()).sha256());
      assertThat(row(repeated).repeats()).isEqualTo(each.getKey());
    }
  }

  @Test
  void takesOnlyWhatIsNewAndNothingTwice() {
    UUID first = done(allNew(ExportFormat.JSON, false));
    assertThat(row(first).firstNo()).isEqualTo(1);
    assertThat(new String(content(first), StandardCharsets.UTF_8).lines().count()).isPositive();
    UUID second = done(allNew(ExportFormat.JSON, false));
    assertThat(content(second)).isEmpty();
    assertThat(row(second).entries()).isZero();
    paid(row, "2.00");
    UUID third = done(allNew(ExportFormat.JSON, false));
    assertThat(row(third).firstNo()).isEqualTo(row(first).lastNo() + 1);
    assertThat(new String(content(third), StandardCharsets.UTF_8)).contains("\"2.00\"");
    // Another kind of export has a series of its own.
    assertThat(row(done(allNew(ExportFormat.AUDIT, false))).firstNo()).isEqualTo(1);
  }

  @Test
  void takesOnlyClosedDaysWhenAsked() {
    assertThat(row(done(allNew(ExportFormat.JSON, true))).entries()).isZero();
    close(today());
    assertThat(row(done(allNew(ExportFormat.JSON, true))).entries()).isPositive();
  }

  @Test
  void describesAuditDataAndItsHashes() throws IOException {
    UUID id = done(order(ExportFormat.AUDIT, null));
    Map<String, byte[]> files = unzipped(content(id));
    assertThat(files.keySet())
        .containsExactly(
            "accounts.csv",
            "events.csv",
            "entries.csv",
            "lines.csv",
            "trial-balance.csv",
            "index.xml",
            "sha256sums.txt");
    long lines =
        rows()
            .number(
                "SELECT COUNT(*) FROM journal_entry e JOIN posting_line l"
                    + " ON l.journal_entry_id = e.id WHERE e.creditor_id = ?",
                creditorId(creditor));
    assertThat(new String(files.get("lines.csv"), StandardCharsets.UTF_8).lines().count())
        .isEqualTo(lines + 1);
    assertThat(row(id).linesDone()).isEqualTo(lines);
    assertThat(new String(files.get("sha256sums.txt"), StandardCharsets.UTF_8))
        .contains("  lines.csv\n", "  index.xml\n");
  }

  @Test
  void givesEventsAndSums() {
    for (ExportSubject subject : List.of(ExportSubject.EVENTS, ExportSubject.TRIAL_BALANCE)) {
      for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSON)) {
        UUID id = done(new ExportOrder(creditor, subject, format, null, true, false, null, null));
        assertThat(new String(content(id), StandardCharsets.UTF_8).lines().count())
            .isGreaterThan(1);
      }
    }
  }

  private List<String> report(ExportSubject subject, ExportFormat format, String account) {
    UUID id =
        done(
            new ExportOrder(
                creditor,
                subject,
                format,
                null,
                false,
                false,
                today().minusYears(1),
                today(),
                account));
    List<String> lines = new String(content(id), StandardCharsets.UTF_8).lines().toList();
    other();
    assertThat(new String(content(again(id)), StandardCharsets.UTF_8).lines().toList())
        .isEqualTo(lines);
    return lines;
  }

  /** Something that is booked later. */
  private void other() {
    paid(aReceivable(creditor, "Later " + word()), "1.00");
  }

  @Test
  void givesTheSheetOfAnAccountWithItsBalances() {
    List<String> lines = report(ExportSubject.ACCOUNT_SHEET, ExportFormat.CSV, "1200");
    assertThat(lines.get(0)).startsWith("row,entry_no,posting_date");
    assertThat(lines).filteredOn(line -> line.startsWith("LINE,")).hasSize(1);
    assertThat(lines.get(1)).contains("PAYMENT_RECEIVED", ",19.00,0.00,,EUR");
    assertThat(lines.get(2)).startsWith("CLOSING,").endsWith(",19.00,EUR");
    assertThat(report(ExportSubject.ACCOUNT_SHEET, ExportFormat.JSON, "1200")).hasSize(3);
  }

  @Test
  void givesWhatWasOpen() {
    List<String> lines = report(ExportSubject.OPEN_ITEMS, ExportFormat.CSV, null);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).startsWith("case_no,debtor_no,receivable,due_on,days_overdue,");
    assertThat(lines.get(1)).startsWith(row.caseNumber() + ",").endsWith(",EUR");
    assertThat(lines.get(1)).contains(row.number());
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM ledger_export WHERE creditor_id = ? AND subject ="
                        + " 'OPEN_ITEMS'",
                    creditorId(creditor)))
        .isEqualTo(2);
  }

  @Test
  void needsADayAndAnAccountForReports() {
    for (ExportSubject subject : List.of(ExportSubject.ACCOUNT_SHEET, ExportSubject.OPEN_ITEMS)) {
      assertThat(
              refused(
                  new ExportOrder(
                      creditor, subject, ExportFormat.CSV, null, true, false, null, null)))
          .isEqualTo("export.period");
    }
    for (String account : new String[] {null, "9998"}) {
      assertThat(
              refused(
                  new ExportOrder(
                      creditor,
                      ExportSubject.ACCOUNT_SHEET,
                      ExportFormat.CSV,
                      null,
                      false,
                      false,
                      today(),
                      today(),
                      account)))
          .isEqualTo("export.account");
    }
  }

  /** Whoever comes next goes on behind the last part, and nobody sees that somebody went. */
  @Test
  void goesOnWhereAnotherOneStopped() {
    UUID whole = done(order(ExportFormat.AUDIT, null));
    Exports.Outcome begun = As.anna(() -> exports.again(whole));
    long key =
        rows()
            .number(
                "SELECT MAX(id) FROM ledger_export WHERE creditor_id = ?", creditorId(creditor));
    for (int i = 0; i < 3; i++) {
      As.user("system", Set.of(Roles.SYSTEM), () -> worker.step(key));
    }
    assertThat(content(finished(begun.id()))).isEqualTo(content(whole));
  }

  @Test
  void letsGoOfContentAndNotesWhoTookIt() {
    UUID id = done(order(ExportFormat.JSON, null));
    byte[] before = content(id);
    assertThat(As.anna(() -> list.downloads(id))).hasSize(1);
    assertThat(As.anna(() -> list.downloads(id)).get(0).by()).isEqualTo("anna");
    assertThat(code(As.anna(() -> exports.discard(id, " ")))).isEqualTo("reason.missing");
    assertThat(code(As.anna(() -> exports.discard(id, "old")))).isEqualTo("done");
    assertThat(As.anna(() -> files.find(id))).isEmpty();
    assertThat(code(As.anna(() -> exports.discard(id, "old")))).isEqualTo("export.not.done");
    assertThat(content(again(id))).isEqualTo(before);
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry a JOIN ledger_export x ON x.id = a.entity_id"
                        + " WHERE a.action LIKE 'ledger.export.%' AND x.creditor_id = ?",
                    creditorId(creditor)))
        .isGreaterThanOrEqualTo(4);
  }

  private String refused(ExportOrder order) {
    return As.anna(() -> exports.order(order)).refusal().code();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThat(refused(order(ExportFormat.DATEV, null))).isEqualTo("export.datev.missing");
    assertThat(refused(order(ExportFormat.CSV, null))).isEqualTo("export.template");
    assertThat(refused(order(ExportFormat.CSV, "no-such"))).isEqualTo("export.template");
    assertThat(
            refused(
                new ExportOrder(
                    creditor,
                    ExportSubject.EVENTS,
                    ExportFormat.AUDIT,
                    null,
                    true,
                    false,
                    null,
                    null)))
        .isEqualTo("export.format");
    LocalDate today = today();
    assertThat(
            refused(
                new ExportOrder(
                    creditor,
                    ExportSubject.JOURNAL,
                    ExportFormat.JSON,
                    null,
                    false,
                    false,
                    today,
                    today.minusDays(1))))
        .isEqualTo("export.until");
    UUID id = done(allNew(ExportFormat.JSON, false));
    assertThat(code(As.anna(() -> exports.cancel(id)))).isEqualTo("export.ended");
    assertThat(As.anna(() -> exports.again(UUID.randomUUID())).refusal().code())
        .isEqualTo("export.unknown");
  }

  @Test
  void showsNobodyWhatIsNotTheirs() throws SQLException {
    UUID id = done(order(ExportFormat.JSON, null));
    String stranger = "auditor-" + word();
    rigged(
        "INSERT INTO access_scope (id, user_name, creditor_id, granted_at, granted_by)"
            + " SELECT MAX(id) + 1000000, '"
            + stranger
            + "', (SELECT id FROM creditor WHERE creditor_key = 'linde'),"
            + " '2026-01-01', 'test' FROM access_scope");
    As.user(
        stranger,
        Set.of(Roles.AUDITOR),
        () -> {
          assertThat(list.byId(id)).isEmpty();
          assertThat(list.latest(creditor, 10)).isEmpty();
          assertThat(files.find(id)).isEmpty();
          assertThat(exports.again(id).refusal().code()).isEqualTo("export.unknown");
          assertThat(exports.order(allNew(ExportFormat.JSON, false)).refusal().code())
              .isEqualTo("creditor.unknown");
          return null;
        });
  }
}
