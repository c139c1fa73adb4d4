package org.saldo.ledger.export;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saldo.ledger.datev.DatevBook;
import org.saldo.ledger.datev.DatevDate;
import org.saldo.ledger.datev.DatevEntry;
import org.saldo.ledger.datev.DatevFile;
import org.saldo.ledger.datev.DatevSettings;
import org.saldo.ledger.fiscal.FiscalYears;
import org.saldo.money.Money;

/** What stands in the files of an export, a part at a time. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ExportContents {

  private static final String ORIGIN = "SA";
  private static final String PROGRAM = "Saldo";

  @EJB private DatevBook datev;
  @Inject private FiscalYears fiscalYears;
  @Inject private JournalAhead journal;
  @Inject private TemplateReader templates;
  @Inject private ExportParts parts;
  @Inject private ExportSums sums;
  @Inject private ReportContents reports;

  private DatevSettings settings(ExportJob job) {
    return datev.byId(job.datevId()).orElseThrow().settings();
  }

  private CsvTemplate template(ExportJob job) {
    return templates.byId(job.templateId()).orElseThrow();
  }

  /** The next part of a file. */
  Piece next(ExportJob job, ExportFile file) {
    return switch (file.kind()) {
      case DATEV -> datev(job, file);
      case CSV -> csv(job, file);
      case CONTROL -> control(job);
      case JSON -> json(job, file);
      case ACCOUNTS -> accounts(job);
      case EVENTS -> table(job, file, AuditTable.EVENTS);
      case ENTRIES -> table(job, file, AuditTable.ENTRIES);
      case LINES -> table(job, file, AuditTable.LINES);
      case TRIAL_BALANCE -> trialBalance(job);
      case ACCOUNT_SHEET, OPEN_ITEMS -> reports.next(job, file);
      case INDEX -> Piece.whole(AuditIndex.of(job, List.of(AuditTable.values())), 0);
      case HASHES -> hashes(job);
    };
  }

  private Piece piece(
      ExportFile file,
      JournalReader.Chunk chunk,
      String text,
      Charset charset,
      long written,
      boolean counts) {
    return new Piece(
        text,
        charset,
        chunk.nextNo(file.nextNo()),
        counts ? chunk.entries().size() : 0,
        written,
        chunk.last());
  }

  private Piece datev(ExportJob job, ExportFile file) {
    DatevSettings settings = settings(job);
    DatevFile text =
        new DatevFile(
            settings,
            yearFrom(job, settings, file.from()),
            file.from(),
            file.until(),
            file.currency(),
            job.madeAt(),
            ORIGIN,
            YearMonth.from(file.from()) + " " + job.creditorName(),
            PROGRAM);
    JournalReader.Chunk chunk =
        journal.next(
            job,
            file,
            JournalReader.Filter.of(job)
                .and(settings.datedBy().column(), file.from(), file.until(), file.currency()));
    StringBuilder out = new StringBuilder(file.parts() == 0 ? text.mark() + text.head() : "");
    long lines = 0;
    for (ExportedEntry entry : chunk.entries()) {
      for (String line : text.lines(datevEntry(entry, settings))) {
        out.append(line);
        lines++;
      }
    }
    return piece(file, chunk, out.toString(), text.charset(), lines, true);
  }

  /** By the creditor's fiscal years, unless its DATEV settings name a month of their own. */
  private LocalDate yearFrom(ExportJob job, DatevSettings settings, LocalDate day) {
    return settings.yearStartMonth() == 1
        ? fiscalYears.yearOf(job.creditorId(), day).firstOn()
        : settings.yearOf(day);
  }

  private static DatevEntry datevEntry(ExportedEntry entry, DatevSettings settings) {
    return new DatevEntry(
        entry.entryNo(),
        entry.eventId(),
        entry.kind(),
        entry.reverses() != null,
        settings.datedBy() == DatevDate.VALUE ? entry.valueOn() : entry.postedOn(),
        entry.valueOn(),
        entry.currency(),
        entry.reference(),
        entry.caseNumber(),
        entry.lines().stream()
            .map(
                line ->
                    new DatevEntry.Leg(
                        settings.personal() && line.receivable() != null
                            ? settings.personalAccount(entry.debtorNumber())
                            : settings.account(line.account()),
                        line.debitMinor() - line.creditMinor(),
                        line.receivable(),
                        line.dueOn(),
                        line.fields()))
            .toList());
  }

  private Piece csv(ExportJob job, ExportFile file) {
    CsvTemplate template = template(job);
    CsvText csv = new CsvText(template.style());
    Map<String, String> names = sums.names(job);
    JournalReader.Chunk chunk = journal.next(job, file, JournalReader.Filter.of(job));
    StringBuilder out = new StringBuilder(file.parts() == 0 ? csv.headings(template) : "");
    chunk.entries().forEach(entry -> csv.write(out, template, entry, names));
    return piece(file, chunk, out.toString(), csv.charset(), chunk.lines(), true);
  }

  private Piece json(ExportJob job, ExportFile file) {
    Map<String, String> names = sums.names(job);
    JournalReader.Chunk chunk = journal.next(job, file, JournalReader.Filter.of(job));
    StringBuilder out = new StringBuilder();
    events(chunk).forEach(entries -> JsonText.event(out, entries, names));
    return piece(file, chunk, out.toString(), StandardCharsets.UTF_8, chunk.lines(), true);
  }

  /** The entries of each event, in the order of their first. */
  private static List<List<ExportedEntry>> events(JournalReader.Chunk chunk) {
    return List.copyOf(
        chunk.entries().stream()
            .collect(
                Collectors.groupingBy(
                    ExportedEntry::eventId, LinkedHashMap::new, Collectors.toList()))
            .values());
  }

  private Piece table(ExportJob job, ExportFile file, AuditTable table) {
    JournalReader.Chunk chunk = journal.next(job, file, JournalReader.Filter.of(job));
    List<List<String>> rows = new ArrayList<>();
    switch (table) {
      case EVENTS -> events(chunk).forEach(e -> rows.add(AuditRows.event(e.get(0))));
      case ENTRIES -> chunk.entries().forEach(e -> rows.add(AuditRows.entry(e)));
      case LINES ->
          chunk
              .entries()
              .forEach(e -> e.lines().forEach(line -> rows.add(AuditRows.line(e, line))));
      default -> throw new IllegalArgumentException(table.name());
    }
    boolean counts = table == AuditTable.ENTRIES || job.format() != ExportFormat.AUDIT;
    return piece(
        file,
        chunk,
        rows(job, table, rows, file.parts() == 0),
        StandardCharsets.UTF_8,
        table == AuditTable.LINES || job.format() != ExportFormat.AUDIT ? rows.size() : 0,
        counts);
  }

  private static String rows(
      ExportJob job, AuditTable table, List<List<String>> rows, boolean begins) {
    StringBuilder out = new StringBuilder();
    boolean json = job.format() == ExportFormat.JSON;
    if (begins && !json) {
      out.append(String.join(",", table.names())).append("\r\n");
    }
    for (List<String> row : rows) {
      out.append(json ? JsonText.row(table.names(), row) : AuditRows.csv(table, row));
    }
    return out.toString();
  }

  private Piece accounts(ExportJob job) {
    return Piece.whole(rows(job, AuditTable.ACCOUNTS, sums.accounts(job), true), 0);
  }

  private Piece trialBalance(ExportJob job) {
    List<List<String>> rows =
        sums.byAccount(job).stream()
            .map(
                sum ->
                    List.of(
                        sum.account(),
                        sum.currency(),
                        plain(sum.debit()),
                        plain(sum.credit()),
                        plain(sum.debit().minus(sum.credit()))))
            .toList();
    String text = rows(job, AuditTable.TRIAL_BALANCE, rows, true);
    return Piece.whole(text, job.format() == ExportFormat.AUDIT ? 0 : rows.size());
  }

  /** By which a reader sees that a table is whole. */
  private Piece control(ExportJob job) {
    CsvText csv = new CsvText(template(job).style());
    StringBuilder out =
        new StringBuilder(csv.mark())
            .append(csv.line(List.of("currency", "lines", "debit", "credit")));
    for (ExportSums.Sum sum : sums.byCurrency(job)) {
      out.append(
          csv.line(
              List.of(
                  sum.currency(),
                  Long.toString(sum.lines()),
                  csv.amount(plain(sum.debit())),
                  csv.amount(plain(sum.credit())))));
    }
    return Piece.whole(out.toString(), csv.charset(), 0);
  }

  private static String plain(Money amount) {
    return amount.amount().toPlainString();
  }

  private Piece hashes(ExportJob job) {
    StringBuilder out = new StringBuilder();
    for (ExportParts.Written file : parts.files(job.id())) {
      if (file.sha256() != null) {
        out.append(file.sha256()).append("  ").append(file.name()).append('\n');
      }
    }
    return Piece.whole(out.toString(), 0);
  }
}
