package org.saldo.reporting;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.saldo.agency.AgencyKind;
import org.saldo.agency.PlacementEventKind;
import org.saldo.agency.PlacementState;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.debtor.DebtorKind;
import org.saldo.document.Visibility;
import org.saldo.money.Money;

/**
 * Reads a placement that was found through the predicate of who asks. The figures of today are
 * those of the sheet of the case.
 */
final class PlacementReader {

  private static final String HEADER =
      "SELECT p.id, p.public_id, p.version, p.number, p.state, a.agency_key, a.name agency_name,"
          + " a.kind agency_kind, p.creditor_id, k.name creditor_name, c.id case_key, c.public_id case_id,"
          + " c.number case_number, d.id debtor_key, d.public_id debtor_id, d.display_name, d.kind,"
          + " d.language, p.currency, p.offered_on, p.answer_by, p.accepted_on, p.ended_on,"
          + " p.ended_by, p.end_reason, g.commission_percent, g.cost_limit_minor,"
          + " g.currency limit_currency FROM placement p JOIN agency a ON a.id = p.agency_id"
          + " JOIN creditor k ON k.id = p.creditor_id JOIN case_file c ON c.id = p.case_file_id"
          + " JOIN debtor d ON d.id = c.debtor_id JOIN agency_agreement g ON g.id = p.agreement_id";

  private final DataSource dataSource;
  private final ClaimFigures figures;

  PlacementReader(DataSource dataSource, ClaimFigures figures) {
    this.dataSource = dataSource;
    this.figures = figures;
  }

  /** The placement with a value in a column, if it is in reach. */
  Optional<PlacementSheet.Header> header(
      PlacementTable.Reach reach, String condition, Object value) {
    return reach
        .of(Sql.of(HEADER))
        .add("AND " + condition, value)
        .first(dataSource, PlacementReader::header);
  }

  private static PlacementSheet.Header header(Sql.Row r) throws SQLException {
    return new PlacementSheet.Header(
        r.number("id"),
        r.id("public_id"),
        r.number("version"),
        r.text("number"),
        r.constant("state", PlacementState.class),
        r.text("agency_key"),
        r.text("agency_name"),
        r.constant("agency_kind", AgencyKind.class),
        r.number("creditor_id"),
        r.text("creditor_name"),
        r.number("case_key"),
        r.id("case_id"),
        r.text("case_number"),
        r.number("debtor_key"),
        r.id("debtor_id"),
        r.text("display_name"),
        r.constant("kind", DebtorKind.class),
        r.text("language"),
        r.text("currency"),
        r.day("offered_on"),
        r.day("answer_by"),
        r.day("accepted_on"),
        r.day("ended_on"),
        r.text("ended_by"),
        r.text("end_reason"),
        new BigDecimal(r.text("commission_percent")).stripTrailingZeros(),
        Money.ofMinor(r.number("cost_limit_minor"), r.text("limit_currency")));
  }

  /** What was handed over of one receivable, and what was left at the end. */
  private record Handed(long receivableKey, CaseSheet.Balance then, CaseSheet.Balance atEnd) {}

  /**
   * The whole sheet.
   *
   * @param shown what of the case is among its documents and messages while the agency holds it
   */
  PlacementSheet sheet(PlacementSheet.Header header, LocalDate today, Set<VisibleKind> shown) {
    boolean held = header.state().held();
    Set<VisibleKind> open = held ? shown : Set.of();
    Map<Long, ClaimItems.Claimed> claimed =
        figures.ofCase(header.caseKey(), today).stream()
            .collect(Collectors.toMap(ClaimItems.Claimed::key, Function.identity()));
    List<Handed> handed = handed(header);
    List<PlacementPapers.Paper> papers = new PlacementPapers(dataSource).of(header, open);
    List<OutsideMessages.Shown> messages =
        new OutsideMessages(dataSource).written(header.caseKey(), open);
    List<CaseSheet.FileItem> documents = new ArrayList<>(PlacementPapers.files(papers));
    messages.forEach(m -> documents.addAll(m.files()));
    if (open.contains(VisibleKind.INVOICE)) {
      handed.stream()
          .map(h -> claimed.get(h.receivableKey()))
          .filter(c -> c.visibility() == Visibility.DEBTOR)
          .map(ClaimItems.Claimed::file)
          .forEach(documents::add);
    }
    return new PlacementSheet(
        header,
        handed.stream().map(h -> item(header, h, claimed.get(h.receivableKey()))).toList(),
        PlacementPapers.costs(papers),
        PlacementPapers.payments(papers),
        documents.stream()
            .distinct()
            .sorted(Comparator.comparing(CaseSheet.FileItem::at).reversed())
            .toList(),
        messages.stream()
            .map(m -> new PlacementSheet.Received(m.on(), m.channel(), m.subject(), m.words()))
            .toList(),
        history(header),
        held ? DebtorFacts.on(dataSource, header.debtorKey(), today) : List.of());
  }

  private static PlacementSheet.Item item(
      PlacementSheet.Header header, Handed handed, ClaimItems.Claimed claimed) {
    CaseSheet.Item item = claimed.item();
    boolean live = header.state().live();
    return new PlacementSheet.Item(
        item.number(),
        item.kind(),
        item.issuedOn(),
        item.dueOn(),
        live ? item.status() : null,
        handed.then(),
        live ? item.open() : handed.atEnd());
  }

  private List<Handed> handed(PlacementSheet.Header header) {
    String currency = header.currency();
    return Sql.of(
            "SELECT receivable_id, principal_minor, interest_minor, fee_minor, cost_minor,"
                + " end_principal_minor, end_interest_minor, end_fee_minor, end_cost_minor"
                + " FROM placement_item WHERE placement_id = ? ORDER BY position",
            header.key())
        .list(
            dataSource,
            r ->
                new Handed(
                    r.number("receivable_id"),
                    balance(r, "", currency),
                    balance(r, "end_", currency)));
  }

  private static CaseSheet.Balance balance(Sql.Row r, String prefix, String currency)
      throws SQLException {
    return new CaseSheet.Balance(
        Money.ofMinor(r.number(prefix + "principal_minor"), currency),
        Money.ofMinor(r.number(prefix + "interest_minor"), currency),
        Money.ofMinor(r.number(prefix + "fee_minor"), currency),
        Money.ofMinor(r.number(prefix + "cost_minor"), currency));
  }

  private List<PlacementSheet.Happening> history(PlacementSheet.Header header) {
    return Sql.of(
            "SELECT kind, recorded_at, recorded_by, by_agency, arguments, reason"
                + " FROM placement_event WHERE placement_id = ?"
                + " ORDER BY recorded_at DESC, id DESC",
            header.key())
        .list(dataSource, PlacementReader::happening);
  }

  private static PlacementSheet.Happening happening(Sql.Row r) throws SQLException {
    String arguments = r.text("arguments");
    return new PlacementSheet.Happening(
        r.constant("kind", PlacementEventKind.class),
        r.instant("recorded_at"),
        r.text("recorded_by"),
        r.flag("by_agency"),
        arguments.isEmpty() ? List.of() : List.of(arguments.split("\n", -1)),
        r.text("reason"));
  }
}
