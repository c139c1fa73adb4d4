package org.saldo.reporting;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.saldo.casefile.CaseRef;
import org.saldo.claim.ClaimStanding;
import org.saldo.document.Visibility;
import org.saldo.money.Money;
import org.saldo.receivable.DefaultReason;
import org.saldo.receivable.DueSource;
import org.saldo.receivable.ReceivableKind;
import org.saldo.receivable.ReceivableStatus;

/**
 * The receivables of cases at a date with what is open of them by component: the one query behind
 * the sheet of a case and the figures of both portals, so that all of them say the same.
 *
 * <p>It knows no scope: who asks has found the cases through a predicate of its own.
 */
final class ClaimItems {

  /**
   * A receivable with the document that it came by.
   *
   * @param key of the receivable
   * @param caseFile that it belongs to
   * @param bearing whether it is in default and its creditor asks for interest at all
   * @param visibility of the document
   */
  record Claimed(
      long key,
      CaseRef caseFile,
      boolean bearing,
      CaseSheet.Item item,
      CaseSheet.FileItem file,
      Visibility visibility) {

    long caseFileId() {
      return caseFile.id();
    }

    /** With the interest of a standing; null leaves it as it is. */
    Claimed with(ClaimStanding.Item standing) {
      return standing == null
          ? this
          : new Claimed(
              key,
              caseFile,
              bearing,
              item.with(standing.interest(), standing.accruing(), standing.lines()),
              file,
              visibility);
    }
  }

  private ClaimItems() {}

  /** What a case holds at a date, by due date. */
  static List<Claimed> ofCase(DataSource dataSource, long caseFileId, LocalDate asOf) {
    return ofCases(dataSource, List.of(caseFileId), asOf).getOrDefault(caseFileId, List.of());
  }

  /** The same of several cases; a case without receivables is not in the map. */
  static Map<Long, List<Claimed>> ofCases(
      DataSource dataSource, Collection<Long> caseFileIds, LocalDate asOf) {
    if (caseFileIds.isEmpty()) {
      return Map.of();
    }
    return Sql.of(
            "SELECT r.id, r.case_file_id, r.creditor_id, c.debtor_id, c.number case_number,"
                + " EXISTS (SELECT 1 FROM interest_terms t WHERE t.creditor_id = r.creditor_id"
                + " AND t.kind <> 'NONE') asks_interest, r.public_id, r.number, r.kind, r.issued_on, r.due_on,"
                + " r.due_source, r.status, r.gross_minor, r.prepaid_minor, r.currency,"
                + " r.default_since, r.default_reason,"
                + " f.public_id document_id, f.file_name, f.media_type, f.size_bytes, f.stored_at,"
                + " f.visibility, COALESCE(o.principal, 0) principal,"
                + " COALESCE(o.interest, 0) interest, COALESCE(o.fee, 0) fee,"
                + " COALESCE(o.cost, 0) cost"
                + " FROM receivable r JOIN case_file c ON c.id = r.case_file_id"
                + " JOIN document f ON f.id = r.document_id LEFT JOIN ("
                + "SELECT receivable_id,"
                + " SUM(CASE component WHEN 'PRINCIPAL' THEN debit_minor - credit_minor ELSE 0 END) principal,"
                + " SUM(CASE component WHEN 'INTEREST' THEN debit_minor - credit_minor ELSE 0 END) interest,"
                + " SUM(CASE component WHEN 'FEE' THEN debit_minor - credit_minor ELSE 0 END) fee,"
                + " SUM(CASE component WHEN 'COST' THEN debit_minor - credit_minor ELSE 0 END) cost"
                + " FROM posting_line WHERE receivable_id IS NOT NULL AND")
        .addIn("case_file_id", caseFileIds)
        .add("AND value_on <= ? GROUP BY receivable_id) o ON o.receivable_id = r.id WHERE", asOf)
        .addIn("r.case_file_id", caseFileIds)
        .add("AND r.issued_on <= ? ORDER BY r.due_on, r.id", asOf)
        .list(dataSource, r -> claimed(r, asOf))
        .stream()
        .collect(
            Collectors.groupingBy(Claimed::caseFileId, LinkedHashMap::new, Collectors.toList()));
  }

  /** The sum by component. */
  static CaseSheet.Balance open(List<Claimed> items, String currency) {
    CaseSheet.Balance open = CaseSheet.Balance.zero(currency);
    for (Claimed each : items) {
      open = open.plus(each.item().open());
    }
    return open;
  }

  private static Claimed claimed(Sql.Row r, LocalDate asOf) throws SQLException {
    CaseSheet.Item item = item(r, asOf);
    return new Claimed(
        r.number("id"),
        new CaseRef(
            r.number("case_file_id"),
            r.number("creditor_id"),
            r.number("debtor_id"),
            r.text("case_number"),
            r.text("currency")),
        r.flag("asks_interest") && item.defaultSince() != null,
        item,
        new CaseSheet.FileItem(
            r.id("document_id"),
            r.text("file_name"),
            r.text("media_type"),
            r.number("size_bytes"),
            r.instant("stored_at")),
        r.constant("visibility", Visibility.class));
  }

  private static CaseSheet.Item item(Sql.Row r, LocalDate asOf) throws SQLException {
    CaseSheet.Balance open =
        new CaseSheet.Balance(
            r.money("principal", "currency"),
            r.money("interest", "currency"),
            r.money("fee", "currency"),
            r.money("cost", "currency"));
    LocalDate dueOn = r.day("due_on");
    LocalDate since = r.day("default_since");
    boolean inDefault = since != null && !since.isAfter(asOf);
    ReceivableStatus stored = r.constant("status", ReceivableStatus.class);
    return new CaseSheet.Item(
        r.id("public_id"),
        r.text("number"),
        r.constant("kind", ReceivableKind.class),
        r.day("issued_on"),
        dueOn,
        r.constant("due_source", DueSource.class),
        statusOn(stored, open.total(), dueOn, asOf),
        ChronoUnit.DAYS.between(dueOn, asOf),
        r.money("gross_minor", "currency"),
        r.money("prepaid_minor", "currency"),
        open,
        r.id("document_id"),
        inDefault ? since : null,
        inDefault ? r.constant("default_reason", DefaultReason.class) : null,
        Money.zero(r.text("currency")),
        List.of());
  }

  /** On the due date itself an item is not overdue yet: default begins the day after. */
  static ReceivableStatus statusOn(
      ReceivableStatus stored, Money open, LocalDate dueOn, LocalDate asOf) {
    if (open.isZero()) {
      return ReceivableStatus.SETTLED;
    }
    if (stored == ReceivableStatus.OPEN || stored == ReceivableStatus.SETTLED) {
      return asOf.isAfter(dueOn) ? ReceivableStatus.OPEN : ReceivableStatus.NOT_DUE;
    }
    return stored;
  }
}
