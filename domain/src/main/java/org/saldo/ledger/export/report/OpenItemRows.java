package org.saldo.ledger.export.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saldo.ledger.Component;
import org.saldo.ledger.closing.Columns;

/**
 * The open items of a creditor: what the lines booked until a key date leave open of each
 * receivable, case by case. They add up to the balance of the control accounts on that day.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpenItemRows {

  private static final int CASES = 500;

  private static final List<String> COMPONENTS =
      Stream.of(Component.values()).map(c -> c.name().toLowerCase(Locale.ROOT)).toList();

  public static final List<String> COLUMNS =
      Stream.of(
              Stream.of("case_no", "debtor_no", "receivable", "due_on", "days_overdue"),
              COMPONENTS.stream(),
              Stream.of("total", "currency"))
          .flatMap(names -> names)
          .toList();

  @PersistenceContext(unitName = "saldo")
  private EntityManager em;

  /** The items of the cases from a key on. */
  public ReportPart next(ReportRange range, long fromCase) {
    List<Long> cases = cases(range.creditorId(), fromCase);
    if (cases.isEmpty()) {
      return new ReportPart(List.of(), fromCase, 0, true);
    }
    List<List<String>> rows = new ArrayList<>();
    for (Object row : items(range, cases)) {
      rows.add(item((Object[]) row, range.until()));
    }
    return new ReportPart(rows, cases.get(cases.size() - 1) + 1, 0, cases.size() < CASES);
  }

  private List<Long> cases(long creditor, long from) {
    List<?> keys =
        em.createNativeQuery(
                "SELECT id FROM case_file WHERE creditor_id = ?1 AND id >= ?2 ORDER BY id LIMIT "
                    + CASES)
            .setParameter(1, creditor)
            .setParameter(2, from)
            .getResultList();
    return keys.stream().map(Columns::number).toList();
  }

  private List<?> items(ReportRange range, List<Long> cases) {
    String sums =
        COMPONENTS.stream()
            .map(
                c ->
                    "SUM(CASE l.component WHEN '"
                        + c.toUpperCase(Locale.ROOT)
                        + "' THEN l.debit_minor - l.credit_minor ELSE 0 END) AS "
                        + c)
            .collect(Collectors.joining(", "));
    String any = COMPONENTS.stream().map(c -> c + " <> 0").collect(Collectors.joining(" OR "));
    return em.createNativeQuery(
            "SELECT c.number, d.number AS debtor, r.number AS receivable, r.due_on, s.* FROM"
                + " (SELECT l.case_file_id, l.receivable_id, l.currency, "
                + sums
                + " FROM posting_line l JOIN journal_entry j ON j.id = l.journal_entry_id"
                + " WHERE l.case_file_id IN ("
                + cases.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ") AND l.receivable_id IS NOT NULL AND j.posted_on <= ?1 AND j.entry_no <= ?2"
                + " GROUP BY l.case_file_id, l.receivable_id, l.currency HAVING "
                + any
                + ") s JOIN case_file c ON c.id = s.case_file_id"
                + " JOIN debtor d ON d.id = c.debtor_id"
                + " JOIN receivable r ON r.id = s.receivable_id"
                + " ORDER BY s.case_file_id, s.receivable_id, s.currency")
        .setParameter(1, range.until())
        .setParameter(2, range.lastNo())
        .getResultList();
  }

  private static List<String> item(Object[] row, LocalDate until) {
    LocalDate dueOn = Columns.day(row[3]);
    String currency = row[6].toString();
    List<String> cells =
        new ArrayList<>(
            Arrays.asList(
                (String) row[0],
                String.valueOf(row[1]),
                (String) row[2],
                dueOn.toString(),
                Long.toString(Math.max(0, ChronoUnit.DAYS.between(dueOn, until)))));
    long total = 0;
    for (int i = 0; i < COMPONENTS.size(); i++) {
      long minor = Columns.number(row[7 + i]);
      total = Math.addExact(total, minor);
      cells.add(AccountSheetRows.amount(minor, currency));
    }
    cells.add(AccountSheetRows.amount(total, currency));
    cells.add(currency);
    return cells;
  }
}
