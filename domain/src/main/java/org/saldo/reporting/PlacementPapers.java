package org.saldo.reporting;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.agency.CostKind;
import org.saldo.agency.CostState;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.law.CostService;
import org.saldo.money.Money;

/**
 * What an agency reported on a placement, and what it may see of the case: the letters and the
 * evidence about what was placed.
 */
final class PlacementPapers {

  private static final String COST = "COST";
  private static final String LETTER = "LETTER";
  private static final String EVIDENCE = "EVIDENCE";
  private static final String PAYMENT = "PAYMENT";

  private static final String COSTS =
      "SELECT CAST('COST' AS CHAR(10)) paper, x.public_id, x.reference, x.amount_minor, x.currency,"
          + " x.value_on on_day, x.state what, x.kind, x.note, f.public_id document_id, f.file_name,"
          + " f.media_type, f.size_bytes, f.stored_at, x.recorded_at, x.service, x.allowed_minor,"
          + " x.tariff_basis FROM placement_cost x"
          + " JOIN document f ON f.id = x.document_id WHERE x.placement_id = ?";

  private static final String PAYMENTS =
      "SELECT CAST('PAYMENT' AS CHAR(10)), x.public_id, x.reference, x.amount_minor, x.currency,"
          + " x.received_on, q.number, NULL, x.note, NULL, NULL, NULL, NULL, NULL, x.recorded_at,"
          + " NULL, NULL, NULL"
          + " FROM placement_payment x JOIN payment q ON q.id = x.payment_id"
          + " WHERE x.placement_id = ?";

  /**
   * A letter that also speaks of something that was not placed is none of the agency's business; of
   * what asks for nothing, only the overviews of what is open say what they speak of.
   */
  private static final String LETTERS =
      "SELECT CAST('LETTER' AS CHAR(10)), m.public_id, NULL, 0, m.currency, NULL, NULL, NULL, NULL,"
          + " f.public_id, f.file_name, f.media_type, f.size_bytes, f.stored_at, m.occurred_at,"
          + " NULL, NULL, NULL"
          + " "
          + OutsideMessages.LEFT
          + " AND c.id = ? AND f.erased_at IS NULL"
          + " AND EXISTS (SELECT 1 FROM message_receivable y WHERE y.message_id = m.id)"
          + " AND NOT EXISTS (SELECT 1 FROM message_receivable y LEFT JOIN placement_item i"
          + " ON i.receivable_id = y.receivable_id AND i.placement_id = ?"
          + " WHERE y.message_id = m.id AND i.id IS NULL)"
          + " AND (m.demand = TRUE OR "
          + OutsideMessages.KIND
          + " = 'STATEMENT') AND";

  private static final String HANDED_IN =
      "SELECT CAST('EVIDENCE' AS CHAR(10)), f.public_id, NULL, 0, x.currency, NULL, NULL, NULL,"
          + " NULL, f.public_id, e.file_name, f.media_type, f.size_bytes, f.stored_at,"
          + " x.raised_at, NULL, NULL, NULL FROM dispute x"
          + " JOIN placement_item i ON i.receivable_id = x.receivable_id AND i.placement_id = ?"
          + " JOIN dispute_document e ON e.dispute_id = x.id JOIN document f ON f.id = e.document_id"
          + " WHERE f.visibility = 'DEBTOR' AND f.erased_at IS NULL";

  /** One line of the four kinds; what a kind has not is null. */
  record Paper(
      String paper,
      UUID id,
      String reference,
      Money amount,
      LocalDate on,
      String what,
      CostKind kind,
      CostService service,
      Money allowed,
      String basis,
      String note,
      CaseSheet.FileItem file) {}

  private final DataSource dataSource;

  PlacementPapers(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Newest first.
   *
   * @param shown what of the case may be seen
   */
  List<Paper> of(PlacementSheet.Header header, Set<VisibleKind> shown) {
    return Sql.of(COSTS, header.key())
        .add("UNION ALL " + PAYMENTS, header.key())
        .add("UNION ALL " + LETTERS, header.caseKey(), header.key())
        .addIn(OutsideMessages.KIND, OutsideMessages.names(shown))
        .addIf(shown.contains(VisibleKind.EVIDENCE), "UNION ALL " + HANDED_IN, header.key())
        .add("ORDER BY recorded_at DESC")
        .list(dataSource, PlacementPapers::paper);
  }

  private static Paper paper(Sql.Row r) throws SQLException {
    UUID document = r.text("file_name") == null ? null : r.id("document_id");
    Instant storedAt = document == null ? null : r.instant("stored_at");
    return new Paper(
        r.text("paper"),
        r.id("public_id"),
        r.text("reference"),
        r.money("amount_minor", "currency"),
        r.day("on_day"),
        r.text("what"),
        r.constant("kind", CostKind.class),
        r.constant("service", CostService.class),
        r.text("tariff_basis") == null ? null : r.money("allowed_minor", "currency"),
        r.text("tariff_basis"),
        r.text("note"),
        document == null
            ? null
            : new CaseSheet.FileItem(
                document,
                r.text("file_name"),
                r.text("media_type"),
                r.number("size_bytes"),
                storedAt));
  }

  static List<PlacementSheet.Cost> costs(List<Paper> papers) {
    return papers.stream()
        .filter(p -> p.paper().equals(COST))
        .map(
            p ->
                new PlacementSheet.Cost(
                    p.id(),
                    p.kind(),
                    p.service(),
                    p.allowed(),
                    p.basis(),
                    p.reference(),
                    p.amount(),
                    p.on(),
                    CostState.valueOf(p.what()),
                    p.note(),
                    p.file().id(),
                    p.file().fileName()))
        .toList();
  }

  static List<PlacementSheet.Payment> payments(List<Paper> papers) {
    return papers.stream()
        .filter(p -> p.paper().equals(PAYMENT))
        .map(
            p ->
                new PlacementSheet.Payment(
                    p.id(), p.reference(), p.amount(), p.on(), p.what(), p.note()))
        .toList();
  }

  /** The files. */
  static List<CaseSheet.FileItem> files(List<Paper> papers) {
    return papers.stream()
        .filter(p -> List.of(COST, LETTER, EVIDENCE).contains(p.paper()))
        .map(Paper::file)
        .toList();
  }
}
