package org.saldo.reporting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.saldo.casefile.CaseStatus;
import org.saldo.debtor.MarkKind;
import org.saldo.money.Money;
import org.saldo.procedure.CaseFacts;
import org.saldo.procedure.DunningLevel;

/**
 * What a forecast of the steps to come needs to know of a case: the same for the back office and
 * for the debtor, so that both read the same days.
 */
final class ForecastFacts {

  private static final String QUERY =
      "SELECT c.status, c.opened_on, c.currency, (SELECT COALESCE(MAX(p.dunning_level), 0) FROM procedure_run p"
          + " WHERE p.case_file_id = c.id) level, (SELECT COALESCE(MAX(CASE WHEN p.reached_on >= ?"
          + " THEN p.level_before ELSE p.dunning_level END), 0) FROM procedure_run p"
          + " WHERE p.case_file_id = c.id) level_before, r.id, r.number,"
          + " r.issued_on, r.due_on, r.cycle, o.open_minor, h.id hold_id, h.reason, h.from_on, h.until_on,"
          + " h.amount_minor, m.kind mark, m.valid_from marked_from"
          + " FROM case_file c"
          + " JOIN receivable r ON r.case_file_id = c.id AND r.status <> 'UNCOLLECTIBLE' JOIN"
          + " (SELECT receivable_id, SUM(debit_minor - credit_minor) open_minor FROM posting_line"
          + " WHERE case_file_id = ? AND receivable_id IS NOT NULL GROUP BY receivable_id"
          + " HAVING SUM(debit_minor - credit_minor) > 0) o ON o.receivable_id = r.id"
          + " LEFT JOIN case_hold h ON h.case_file_id = c.id"
          + " AND (h.receivable_id IS NULL OR h.receivable_id = r.id)"
          + " LEFT JOIN debtor_mark m ON m.debtor_id = c.debtor_id"
          + " AND m.valid_from <= ? AND (m.valid_until IS NULL OR m.valid_until > ?)"
          + " WHERE c.id = ? ORDER BY r.due_on, r.id";

  /** One open item with one of its holds; {@code hold} null for none, {@code part} zero for all. */
  private record Row(
      LocalDate workedFrom,
      DunningLevel level,
      CaseFacts.Item item,
      long holdId,
      CaseFacts.Span hold,
      long part,
      MarkKind mark,
      LocalDate markedFrom) {}

  private ForecastFacts() {}

  /** Empty when nothing is open on the case. */
  static Optional<CaseFacts> of(DataSource dataSource, long caseFileId, LocalDate today) {
    List<Row> rows =
        Sql.of(QUERY, today, caseFileId, today, today, caseFileId)
            .list(dataSource, row -> row(row, today));
    Map<Long, List<Row>> byItem = new LinkedHashMap<>();
    rows.forEach(row -> byItem.computeIfAbsent(row.item().id(), id -> new ArrayList<>()).add(row));
    List<CaseFacts.Mark> marks =
        rows.stream()
            .filter(row -> row.mark() != null)
            .map(row -> new CaseFacts.Mark(row.mark(), row.markedFrom(), null))
            .distinct()
            .toList();
    return rows.stream()
        .findFirst()
        .map(
            first ->
                new CaseFacts(
                        caseFileId,
                        first.item().open().currency(),
                        first.workedFrom(),
                        first.level().reached(),
                        byItem.values().stream().map(of -> held(of, today)).toList(),
                        marks,
                        List.of())
                    .with(first.level()));
  }

  /** The item with all its holds; only those of today take a part of it. */
  private static CaseFacts.Item held(List<Row> rows, LocalDate today) {
    CaseFacts.Item item = rows.get(0).item();
    Map<Long, Row> byHold = new LinkedHashMap<>();
    rows.stream().filter(row -> row.hold() != null).forEach(row -> byHold.put(row.holdId(), row));
    Collection<Row> holds = byHold.values();
    long part = holds.stream().filter(row -> row.hold().covers(today)).mapToLong(Row::part).sum();
    return new CaseFacts.Item(
        item.id(),
        item.number(),
        item.issuedOn(),
        item.dueOn(),
        item.open(),
        part,
        true,
        item.cycle(),
        null,
        null,
        null,
        holds.stream().filter(row -> row.part() == 0).map(Row::hold).toList(),
        holds.stream()
            .filter(row -> row.part() > 0 && row.hold().covers(today))
            .map(row -> row.hold().reason())
            .collect(Collectors.toSet()));
  }

  private static Row row(Sql.Row r, LocalDate today) throws SQLException {
    LocalDate from = r.day("from_on");
    return new Row(
        r.constant("status", CaseStatus.class).worked() ? r.day("opened_on") : null,
        level(r, today),
        new CaseFacts.Item(
            r.number("id"),
            r.text("number"),
            r.day("issued_on"),
            r.day("due_on"),
            Money.ofMinor(r.number("open_minor"), r.text("currency")),
            0,
            true,
            r.count("cycle"),
            null,
            null,
            null,
            List.of()),
        r.number("hold_id"),
        from == null ? null : new CaseFacts.Span(r.text("reason"), from, r.day("until_on")),
        r.number("amount_minor"),
        r.constant("mark", MarkKind.class),
        r.day("marked_from"));
  }

  private static DunningLevel level(Sql.Row r, LocalDate today) throws SQLException {
    int reached = r.count("level");
    int before = r.count("level_before");
    return reached == before ? DunningLevel.of(reached) : new DunningLevel(reached, today, before);
  }
}
