package org.saldo.ledger.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saldo.ledger.export.report.AccountSheetRows;
import org.saldo.ledger.export.report.OpenItemRows;
import org.saldo.ledger.export.report.ReportPart;
import org.saldo.ledger.export.report.ReportRange;

/** What stands in the file of a report, and of which account an order is. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ReportContents {

  private static final CsvText CSV = new CsvText(CsvStyle.NEUTRAL);

  /** Columns of which a minus at the beginning is no formula. */
  private static final Set<String> FIGURES =
      Set.of("debit", "credit", "balance", "principal", "interest", "fee", "cost", "total");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  @Inject private AccountSheetRows sheets;
  @Inject private OpenItemRows items;

  /** Whether the books of a creditor have an account. */
  boolean hasAccount(long creditor, String number) {
    return number != null
        && !em.createNativeQuery(
                "SELECT id FROM ledger_account WHERE creditor_id = ?1 AND number = ?2")
            .setParameter(1, creditor)
            .setParameter(2, number)
            .getResultList()
            .isEmpty();
  }

  /** Keeps of which account a sheet was ordered. */
  void keepAccount(ExportJob job, String number) {
    if (job.subject() == ExportSubject.ACCOUNT_SHEET) {
      em.createNativeQuery(
              "INSERT INTO ledger_export_sheet (export_id, account_number) VALUES (?1, ?2)")
          .setParameter(1, job.id())
          .setParameter(2, number)
          .executeUpdate();
    }
  }

  /** Of which account the order is, also when it repeats another one. */
  String account(ExportJob job) {
    return (String)
        em.createNativeQuery("SELECT account_number FROM ledger_export_sheet WHERE export_id = ?1")
            .setParameter(1, job.fixedBy())
            .getSingleResult();
  }

  /** The next part of the file of a report. */
  Piece next(ExportJob job, ExportFile file) {
    boolean first = file.parts() == 0;
    boolean sheet = job.subject() == ExportSubject.ACCOUNT_SHEET;
    ReportRange range =
        new ReportRange(
            job.creditorId(), sheet ? account(job) : null, job.from(), job.until(), job.lastNo());
    ReportPart part =
        sheet
            ? sheets.next(range, file.nextNo(), first)
            : items.next(range, first ? 0 : file.nextNo());
    return new Piece(
        text(job, sheet ? AccountSheetRows.COLUMNS : OpenItemRows.COLUMNS, part, first),
        StandardCharsets.UTF_8,
        part.nextNo(),
        part.entries(),
        part.rows().size(),
        part.last());
  }

  private static String text(ExportJob job, List<String> columns, ReportPart part, boolean first) {
    boolean json = job.format() == ExportFormat.JSON;
    StringBuilder out = new StringBuilder(first && !json ? CSV.line(columns) : "");
    for (List<String> row : part.rows()) {
      out.append(json ? JsonText.row(columns, row) : CSV.line(cells(columns, row)));
    }
    return out.toString();
  }

  private static List<String> cells(List<String> columns, List<String> row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      boolean figure = FIGURES.contains(columns.get(i)) && row.get(i) != null;
      cells.add(figure ? row.get(i) : CsvText.text(row.get(i)));
    }
    return cells;
  }
}
