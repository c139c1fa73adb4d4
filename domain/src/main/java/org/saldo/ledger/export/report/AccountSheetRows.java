package org.saldo.ledger.export.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saldo.ledger.closing.Columns;
import org.saldo.money.Money;

/**
 * The sheet of an account over booking days: what was brought forward by currency, the lines in the
 * order of their entries, what is carried forward. Opening and lines add up to the closing rows.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountSheetRows {

  /** Entries of a creditor that one part looks through. */
  private static final int WINDOW = 10_000;

  public static final List<String> COLUMNS =
      List.of(
          "row",
          "entry_no",
          "posting_date",
          "value_date",
          "event",
          "reference",
          "case_no",
          "receivable",
          "debit",
          "credit",
          "balance",
          "currency");

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /**
   * The rows from an entry on.
   *
   * @param first whether nothing was written yet
   */
  public ReportPart next(ReportRange range, long fromNo, boolean first) {
    List<List<String>> rows = new ArrayList<>();
    if (first) {
      balances(rows, "OPENING", range, range.from());
    }
    long toNo = Math.min(fromNo + WINDOW - 1, range.lastNo());
    for (Object row : lines(range, fromNo, toNo)) {
      rows.add(line((Object[]) row));
    }
    boolean last = toNo >= range.lastNo();
    if (last) {
      balances(rows, "CLOSING", range, range.until().plusDays(1));
    }
    return new ReportPart(rows, toNo + 1, Math.max(0, toNo - fromNo + 1), last);
  }

  /** Debit less credit of what was booked before a day, by currency. */
  private void balances(List<List<String>> rows, String kind, ReportRange range, LocalDate before) {
    for (Object each :
        em.createNativeQuery(
                "SELECT l.currency, SUM(l.debit_minor - l.credit_minor) FROM ledger_account a"
                    + " JOIN posting_line l ON l.ledger_account_id = a.id"
                    + " JOIN journal_entry j ON j.id = l.journal_entry_id"
                    + " WHERE a.creditor_id = ?1 AND a.number = ?2 AND j.posted_on < ?3"
                    + " AND j.entry_no <= ?4 GROUP BY l.currency ORDER BY l.currency")
            .setParameter(1, range.creditorId())
            .setParameter(2, range.account())
            .setParameter(3, before)
            .setParameter(4, range.lastNo())
            .getResultList()) {
      Object[] row = (Object[]) each;
      String currency = row[0].toString();
      String[] cells = new String[COLUMNS.size()];
      cells[0] = kind;
      cells[COLUMNS.indexOf("balance")] = amount(Columns.number(row[1]), currency);
      cells[COLUMNS.indexOf("currency")] = currency;
      rows.add(Arrays.asList(cells));
    }
  }

  private List<?> lines(ReportRange range, long fromNo, long toNo) {
    return em.createNativeQuery(
            "SELECT j.entry_no, j.posted_on, l.value_on, v.kind, v.reference, c.number,"
                + " r.number AS receivable, l.debit_minor, l.credit_minor, l.currency"
                + " FROM journal_entry j JOIN posting_line l ON l.journal_entry_id = j.id"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                + " JOIN business_event v ON v.id = j.business_event_id"
                + " LEFT JOIN case_file c ON c.id = l.case_file_id"
                + " LEFT JOIN receivable r ON r.id = l.receivable_id"
                + " WHERE j.creditor_id = ?1 AND j.entry_no BETWEEN ?2 AND ?3"
                + " AND j.posted_on BETWEEN ?4 AND ?5 AND a.number = ?6"
                + " ORDER BY j.entry_no, l.line_no")
        .setParameter(1, range.creditorId())
        .setParameter(2, fromNo)
        .setParameter(3, toNo)
        .setParameter(4, range.from())
        .setParameter(5, range.until())
        .setParameter(6, range.account())
        .getResultList();
  }

  private static List<String> line(Object[] row) {
    String currency = row[9].toString();
    return Arrays.asList(
        "LINE",
        Long.toString(Columns.number(row[0])),
        Columns.day(row[1]).toString(),
        Columns.day(row[2]).toString(),
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        amount(Columns.number(row[7]), currency),
        amount(Columns.number(row[8]), currency),
        null,
        currency);
  }

  static String amount(long minor, String currency) {
    return Money.ofMinor(minor, currency).amount().toPlainString();
  }
}
