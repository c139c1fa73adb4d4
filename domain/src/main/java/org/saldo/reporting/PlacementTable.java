package org.saldo.reporting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.saldo.agency.PlacementState;

/** Lists placements; which ones at all is the predicate of who asks. */
final class PlacementTable {

  private static final String HANDED =
      "(SELECT SUM(i.principal_minor + i.interest_minor + i.fee_minor + i.cost_minor)"
          + " FROM placement_item i WHERE i.placement_id = p.id)";

  private static final String AT_END =
      "(SELECT SUM(i.end_principal_minor + i.end_interest_minor + i.end_fee_minor"
          + " + i.end_cost_minor) FROM placement_item i WHERE i.placement_id = p.id)";

  private static final String TODAY =
      "(SELECT COALESCE(SUM(l.debit_minor - l.credit_minor), 0) FROM placement_item i"
          + " JOIN posting_line l ON l.receivable_id = i.receivable_id"
          + " WHERE i.placement_id = p.id AND l.case_file_id = p.case_file_id AND l.value_on <= ?)";

  private static final String JOINS =
      " FROM placement p JOIN agency a ON a.id = p.agency_id"
          + " JOIN creditor k ON k.id = p.creditor_id JOIN case_file c ON c.id = p.case_file_id"
          + " JOIN debtor d ON d.id = c.debtor_id";

  /** Offers first, then what is worked, then what ended; within each the newest first. */
  private static final String ORDER =
      "ORDER BY p.ended_on IS NOT NULL, p.state <> 'OFFERED', p.offered_on DESC, p.id DESC";

  /** Adds who may see which placements: joins to {@code p}, ending in {@code WHERE condition}. */
  interface Reach {
    Sql of(Sql sql);
  }

  private final DataSource dataSource;
  private final Reach reach;
  private final LocalDate today;

  PlacementTable(DataSource dataSource, Reach reach, LocalDate today) {
    this.dataSource = dataSource;
    this.reach = reach;
    this.today = today;
  }

  Page<PlacementRow> page(PlacementFilter filter, int number, int size) {
    Listing listing = Listing.of(number, size);
    Sql rows = where(columns(), filter).add(ORDER);
    return listing.page(
        dataSource,
        listing.limit(rows),
        PlacementTable::row,
        where(Listing.counting().add(JOINS), filter));
  }

  /** Placements after a number, for callers that read on and on. */
  List<PlacementRow> after(PlacementFilter filter, String after, int size) {
    return where(columns(), filter)
        .addIf(after != null, "AND p.number > ?", after)
        .add("ORDER BY p.number LIMIT ?", size)
        .list(dataSource, PlacementTable::row);
  }

  /** All placements of a case, the newest first. */
  List<PlacementRow> ofCase(long caseKey) {
    return reach
        .of(columns())
        .add("AND p.case_file_id = ? ORDER BY p.id DESC", caseKey)
        .list(dataSource, PlacementTable::row);
  }

  private Sql columns() {
    return Sql.of(
            "SELECT p.public_id, p.number, p.state, a.name agency_name, k.name creditor_name,"
                + " c.public_id case_id, c.number case_number, d.display_name, p.currency,"
                + " p.offered_on, p.answer_by, p.ended_on, "
                + HANDED
                + " handed_minor, CASE WHEN p.ended_on IS NULL THEN "
                + TODAY,
            today)
        .add("ELSE " + AT_END + " END now_minor")
        .add(JOINS);
  }

  private Sql where(Sql select, PlacementFilter filter) {
    String q = filter.q() == null ? "" : filter.q().strip();
    String part = "%" + CaseList.prefix(q);
    return reach
        .of(select)
        .addIf(filter.state() != null, "AND p.state = ?", filter.state())
        .addIf(given(filter.agency()), "AND a.agency_key = ?", filter.agency())
        .addIf(
            !q.isEmpty(),
            "AND (p.number LIKE ? OR c.number LIKE ? OR (d.display_name LIKE ?"
                + " AND p.state NOT IN ('DECLINED', 'LAPSED')))",
            part,
            part,
            part);
  }

  private static boolean given(String text) {
    return text != null && !text.isBlank();
  }

  private static PlacementRow row(Sql.Row r) throws SQLException {
    return new PlacementRow(
        r.id("public_id"),
        r.text("number"),
        r.constant("state", PlacementState.class),
        r.text("agency_name"),
        r.text("creditor_name"),
        r.id("case_id"),
        r.text("case_number"),
        r.text("display_name"),
        r.money("handed_minor", "currency"),
        r.money("now_minor", "currency"),
        r.day("offered_on"),
        r.day("answer_by"),
        r.day("ended_on"));
  }
}
