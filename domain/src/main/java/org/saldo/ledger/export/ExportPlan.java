package org.saldo.ledger.export;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.saldo.ledger.closing.Columns;
import org.saldo.ledger.datev.DatevBook;

/** Which files an export has, in the order in which they are written. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ExportPlan {

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @EJB private DatevBook datev;
  @Inject private TemplateReader templates;
  @Inject private ReportContents reports;

  /** The files of a job. */
  List<ExportFile> of(ExportJob job) {
    return switch (job.format()) {
      case DATEV -> datevFiles(job);
      case AUDIT -> auditFiles(job);
      case CSV -> csvFiles(job);
      case JSON -> List.of(ExportFile.of(1, name(job) + ".jsonl", jsonKind(job.subject()), job));
    };
  }

  private static ExportFile.Kind jsonKind(ExportSubject subject) {
    return subject == ExportSubject.JOURNAL
        ? ExportFile.Kind.JSON
        : ExportFile.Kind.valueOf(subject.name());
  }

  private String name(ExportJob job) {
    if (job.subject() == ExportSubject.ACCOUNT_SHEET) {
      return "account-sheet-%s-%s-%s-%s"
          .formatted(job.creditorKey(), reports.account(job), job.from(), job.until());
    }
    if (job.subject() == ExportSubject.OPEN_ITEMS) {
      return "open-items-" + job.creditorKey() + "-" + job.until();
    }
    String word =
        switch (job.subject()) {
          case JOURNAL -> "journal";
          case EVENTS -> "events";
          case TRIAL_BALANCE -> "trial-balance";
          case ACCOUNT_SHEET, OPEN_ITEMS -> throw new IllegalStateException(job.subject().name());
        };
    String numbers = job.lastNo() < job.firstNo() ? "none" : job.firstNo() + "-" + job.lastNo();
    return word + "-" + job.creditorKey() + "-" + numbers;
  }

  private List<ExportFile> csvFiles(ExportJob job) {
    String name = name(job);
    if (job.subject() != ExportSubject.JOURNAL) {
      return List.of(
          ExportFile.of(1, name + ".csv", ExportFile.Kind.valueOf(job.subject().name()), job));
    }
    List<ExportFile> files = new ArrayList<>();
    files.add(ExportFile.of(1, name + ".csv", ExportFile.Kind.CSV, job));
    if (templates.byId(job.templateId()).orElseThrow().control()) {
      files.add(ExportFile.of(2, name + "-control.csv", ExportFile.Kind.CONTROL, job));
    }
    return files;
  }

  private static List<ExportFile> auditFiles(ExportJob job) {
    List<ExportFile> files = new ArrayList<>();
    for (AuditTable table : AuditTable.values()) {
      files.add(
          ExportFile.of(
              files.size() + 1, table.file(), ExportFile.Kind.valueOf(table.name()), job));
    }
    files.add(ExportFile.of(files.size() + 1, "index.xml", ExportFile.Kind.INDEX, job));
    files.add(ExportFile.of(files.size() + 1, "sha256sums.txt", ExportFile.Kind.HASHES, job));
    return files;
  }

  /** One for each month and currency, so none crosses a fiscal year. */
  private List<ExportFile> datevFiles(ExportJob job) {
    List<ExportFile> files = new ArrayList<>();
    for (Object each : months(job)) {
      Object[] row = (Object[]) each;
      YearMonth month = YearMonth.of((int) Columns.number(row[0]), (int) Columns.number(row[1]));
      files.add(
          datevFile(
              files.size() + 1,
              month,
              row[2].toString(),
              Columns.number(row[3]),
              Columns.number(row[4]),
              job));
    }
    return files.isEmpty()
        ? List.of(
            datevFile(1, YearMonth.from(job.madeAt()), "EUR", job.firstNo(), job.lastNo(), job))
        : files;
  }

  private List<?> months(ExportJob job) {
    String column = datev.byId(job.datevId()).orElseThrow().settings().datedBy().column();
    var query =
        em.createNativeQuery(
                "SELECT YEAR(j."
                    + column
                    + ") AS y, MONTH(j."
                    + column
                    + ") AS m, j.currency, MIN(j.entry_no), MAX(j.entry_no) FROM journal_entry j"
                    + " WHERE j.creditor_id = ?1 AND j.entry_no BETWEEN ?2 AND ?3"
                    + (job.from() == null ? "" : " AND j.posted_on BETWEEN ?4 AND ?5")
                    + " GROUP BY y, m, j.currency ORDER BY y, m, j.currency")
            .setParameter(1, job.creditorId())
            .setParameter(2, job.firstNo())
            .setParameter(3, job.lastNo());
    if (job.from() != null) {
      query.setParameter(4, job.from()).setParameter(5, job.until());
    }
    return query.getResultList();
  }

  private static ExportFile datevFile(
      int no, YearMonth month, String currency, long firstNo, long lastNo, ExportJob job) {
    String name =
        "EXTF_Buchungsstapel_"
            + job.creditorKey()
            + "_"
            + month
            + (currency.equals("EUR") ? "" : "_" + currency)
            + ".csv";
    return new ExportFile(
        no,
        name,
        ExportFile.Kind.DATEV,
        month.atDay(1),
        month.atEndOfMonth(),
        currency,
        lastNo,
        firstNo,
        0);
  }
}
