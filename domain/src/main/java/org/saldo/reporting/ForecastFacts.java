package org.saldo.reporting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.saldo.casefile.CaseStatus;
import org.saldo.debtor.MarkKind;
import org.saldo.procedure.CaseFacts;

/** What a forecast of the steps to come needs to know of a case, of items that are at hand. */
final class ForecastFacts {

  /**
   * A hold of the case; {@code item} is null for all of it, {@code part} zero for all of the item.
   */
  private record Held(Long item, String reason, LocalDate from, LocalDate until, long part) {

    boolean concerns(long key) {
      return item == null || item == key;
    }

    boolean covers(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  private record Row(LocalDate workedFrom, int level, Held held, LocalDate insolventFrom) {}

  private ForecastFacts() {}

  static CaseFacts of(
      DataSource dataSource,
      DebtorClaim.Head head,
      List<ClaimItems.Claimed> items,
      LocalDate today) {
    List<Row> rows = rows(dataSource, head.key(), today);
    List<Held> holds = rows.stream().map(Row::held).filter(Objects::nonNull).distinct().toList();
    List<CaseFacts.Mark> marks =
        rows.stream()
            .map(Row::insolventFrom)
            .filter(Objects::nonNull)
            .distinct()
            .map(from -> new CaseFacts.Mark(MarkKind.INSOLVENT, from, null))
            .toList();
    return new CaseFacts(
        head.key(),
        head.currency(),
        rows.get(0).workedFrom(),
        rows.get(0).level(),
        items.stream()
            .filter(c -> c.item().open().total().isPositive())
            .map(c -> item(c, holds, today))
            .toList(),
        marks,
        List.of());
  }

  private static CaseFacts.Item item(ClaimItems.Claimed claimed, List<Held> all, LocalDate today) {
    List<CaseFacts.Span> spans = new ArrayList<>();
    long part = 0;
    for (Held held : all) {
      if (held.concerns(claimed.key()) && held.part() == 0) {
        spans.add(new CaseFacts.Span(held.reason(), held.from(), held.until()));
      } else if (held.concerns(claimed.key()) && held.covers(today)) {
        part += held.part();
      }
    }
    return new CaseFacts.Item(
        claimed.key(),
        claimed.item().number(),
        claimed.item().issuedOn(),
        claimed.item().dueOn(),
        claimed.item().open().total(),
        part,
        true,
        1,
        null,
        null,
        null,
        spans);
  }

  /** At least one row: the case with each of its holds, or with none. */
  private static List<Row> rows(DataSource dataSource, long caseFileId, LocalDate today) {
    return Sql.of(
            "SELECT c.status, c.opened_on, COALESCE(p.dunning_level, 0) level, h.receivable_id,"
                + " h.reason, h.from_on, h.until_on, h.amount_minor, m.valid_from"
                + " FROM case_file c LEFT JOIN procedure_run p ON p.case_file_id = c.id"
                + " LEFT JOIN case_hold h ON h.case_file_id = c.id"
                + " LEFT JOIN debtor_mark m ON m.debtor_id = c.debtor_id AND m.kind = 'INSOLVENT'"
                + " AND m.valid_from <= ? AND (m.valid_until IS NULL OR m.valid_until > ?)"
                + " WHERE c.id = ?",
            today,
            today,
            caseFileId)
        .list(dataSource, ForecastFacts::row);
  }

  private static Row row(Sql.Row r) throws SQLException {
    boolean worked = r.constant("status", CaseStatus.class).worked();
    LocalDate from = r.day("from_on");
    long item = r.number("receivable_id");
    return new Row(
        worked ? r.day("opened_on") : null,
        r.count("level"),
        from == null
            ? null
            : new Held(
                item == 0 ? null : item,
                r.text("reason"),
                from,
                r.day("until_on"),
                r.number("amount_minor")),
        r.day("valid_from"));
  }
}
