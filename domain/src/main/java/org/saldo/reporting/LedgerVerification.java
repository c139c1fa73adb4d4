package org.saldo.reporting;

import static org.saldo.actor.Roles.*;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.saldo.actor.CurrentActor;
import org.saldo.money.Money;

/**
 * Recomputes the books in scope and reports every difference.
 *
 * <p>One statement per check over all rows, so it costs as much as the ledger is large: for the
 * night and for people who wait for it.
 */
@Stateless
@RolesAllowed({ACCOUNTANT, AUDITOR, SYSTEM})
public class LedgerVerification {

  /** A broken check is broken many times; more rows would help nobody. */
  public static final int MOST_FINDINGS = 100;

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource dataSource;

  @Inject private CurrentActor actor;

  /**
   * A difference.
   *
   * @param scope what it is about: creditor key, then the number of the entry or case, or currency
   * @param expected what should be there, as text: an amount with its currency or a number
   * @param found what is there
   * @param entryId public id of the journal entry, null when it is about none
   */
  public record Finding(
      LedgerCheck check, String scope, String expected, String found, UUID entryId) {}

  /** The checks, in the order in which they run. */
  public List<LedgerCheck> checks() {
    return List.of(LedgerCheck.values());
  }

  /**
   * The findings of all checks, at most {@value #MOST_FINDINGS} of each; empty when all is well.
   */
  public List<Finding> findings() {
    return checks().stream().flatMap(c -> findings(c).stream()).toList();
  }

  /** The findings of one check, at most {@value #MOST_FINDINGS}. */
  public List<Finding> findings(LedgerCheck check) {
    return switch (check) {
      case ENTRY_BALANCED -> entryBalanced();
      case ENTRY_TOTAL -> entryTotal();
      case LINE_OF_ENTRY -> lineOfEntry();
      case ACCOUNT_OF_CREDITOR -> accountOfCreditor();
      case ENTRY_NUMBERS -> entryNumbers();
      case EVENT_POSTED -> eventPosted();
      case CLAIM_OF_CASE -> claimOfCase();
      case CASE_OVERVIEW -> caseOverview();
      case ALLOWANCE -> allowance();
      case ZERO_SUM -> zeroSum();
    };
  }

  private List<Finding> entryBalanced() {
    return entries(
        LedgerCheck.ENTRY_BALANCED,
        Sql.of(
            "SELECT k.creditor_key, e.entry_no, e.public_id, s.currency, s.debit AS expected,"
                + " s.credit AS found FROM (SELECT journal_entry_id, currency,"
                + " SUM(debit_minor) AS debit, SUM(credit_minor) AS credit FROM posting_line"
                + " GROUP BY journal_entry_id, currency"
                + " HAVING SUM(debit_minor) <> SUM(credit_minor)) s"
                + " JOIN journal_entry e ON e.id = s.journal_entry_id"
                + " JOIN creditor k ON k.id = e.creditor_id WHERE 1 = 1"),
        true);
  }

  private List<Finding> entryTotal() {
    return entries(
        LedgerCheck.ENTRY_TOTAL,
        Sql.of(
            "SELECT k.creditor_key, e.entry_no, e.public_id, e.currency,"
                + " COALESCE(s.debit, 0) AS expected, e.total_minor AS found FROM journal_entry e"
                + " JOIN creditor k ON k.id = e.creditor_id"
                + " LEFT JOIN (SELECT journal_entry_id, SUM(debit_minor) AS debit FROM posting_line"
                + " GROUP BY journal_entry_id) s ON s.journal_entry_id = e.id"
                + " WHERE e.total_minor <> COALESCE(s.debit, 0)"),
        true);
  }

  private List<Finding> lineOfEntry() {
    return entries(
        LedgerCheck.LINE_OF_ENTRY,
        Sql.of(
            "SELECT k.creditor_key, e.entry_no, e.public_id,"
                + " CONCAT_WS(' ', e.currency, e.value_on, c.number) AS expected,"
                + " CONCAT_WS(' ', l.currency, l.value_on, d.number) AS found FROM posting_line l"
                + " JOIN journal_entry e ON e.id = l.journal_entry_id"
                + " JOIN creditor k ON k.id = e.creditor_id"
                + " LEFT JOIN case_file c ON c.id = e.case_file_id"
                + " LEFT JOIN case_file d ON d.id = l.case_file_id"
                + " WHERE (l.currency <> e.currency OR l.value_on <> e.value_on"
                + " OR NOT (l.case_file_id <=> e.case_file_id))"),
        false);
  }

  private List<Finding> accountOfCreditor() {
    return entries(
        LedgerCheck.ACCOUNT_OF_CREDITOR,
        Sql.of(
            "SELECT k.creditor_key, e.entry_no, e.public_id, k.creditor_key AS expected,"
                + " CONCAT(o.creditor_key, ' ', a.number) AS found FROM posting_line l"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                + " JOIN journal_entry e ON e.id = l.journal_entry_id"
                + " JOIN creditor k ON k.id = e.creditor_id JOIN creditor o ON o.id = a.creditor_id"
                + " WHERE a.creditor_id <> e.creditor_id"),
        false);
  }

  private List<Finding> entryNumbers() {
    return Sql.of(
            "SELECT k.creditor_key, COALESCE(b.next_entry_no, 0) AS next_no,"
                + " COALESCE(s.entries, 0) AS entries, COALESCE(s.last_no, 0) AS last_no"
                + " FROM creditor k LEFT JOIN ledger b ON b.creditor_id = k.id"
                + " LEFT JOIN (SELECT creditor_id, COUNT(*) AS entries, MIN(entry_no) AS first_no,"
                + " MAX(entry_no) AS last_no FROM journal_entry GROUP BY creditor_id) s"
                + " ON s.creditor_id = k.id WHERE (b.next_entry_no IS NULL"
                + " OR COALESCE(s.entries, 0) <> b.next_entry_no - 1"
                + " OR COALESCE(s.last_no, 0) <> b.next_entry_no - 1 OR COALESCE(s.first_no, 1) <> 1)"
                + " AND")
        .add(actor.scope().condition("k.id"))
        .add("ORDER BY k.creditor_key LIMIT ?", MOST_FINDINGS)
        .list(
            dataSource,
            r ->
                new Finding(
                    LedgerCheck.ENTRY_NUMBERS,
                    r.text("creditor_key"),
                    "1–" + (r.number("next_no") - 1) + ", n = " + (r.number("next_no") - 1),
                    "1–" + r.number("last_no") + ", n = " + r.number("entries"),
                    null));
  }

  /** Every kind refuses to record nothing, so each event has its entry. */
  private List<Finding> eventPosted() {
    return Sql.of(
            "SELECT k.creditor_key, v.kind, v.occurred_on, v.reference FROM business_event v"
                + " JOIN creditor k ON k.id = v.creditor_id"
                + " LEFT JOIN journal_entry e ON e.business_event_id = v.id"
                + " AND e.creditor_id = v.creditor_id WHERE e.id IS NULL AND")
        .add(actor.scope().condition("v.creditor_id"))
        .add("ORDER BY v.id LIMIT ?", MOST_FINDINGS)
        .list(
            dataSource,
            r ->
                new Finding(
                    LedgerCheck.EVENT_POSTED,
                    r.text("creditor_key") + " " + r.day("occurred_on"),
                    r.text("kind") + " " + r.text("reference"),
                    "–",
                    null));
  }

  private List<Finding> claimOfCase() {
    return entries(
        LedgerCheck.CLAIM_OF_CASE,
        Sql.of(
            "SELECT k.creditor_key, e.entry_no, e.public_id,"
                + " CONCAT(r.number, ' ', COALESCE(c.number, '–')) AS expected,"
                + " CONCAT(r.number, ' ', COALESCE(d.number, '–')) AS found FROM posting_line l"
                + " JOIN receivable r ON r.id = l.receivable_id"
                + " JOIN journal_entry e ON e.id = l.journal_entry_id"
                + " JOIN creditor k ON k.id = e.creditor_id"
                + " LEFT JOIN case_file c ON c.id = r.case_file_id"
                + " LEFT JOIN case_file d ON d.id = l.case_file_id"
                + " WHERE NOT (l.case_file_id <=> r.case_file_id)"
                // What a receivable left on a case from which it went adds up to nothing.
                + " AND (l.case_file_id IS NULL OR EXISTS (SELECT 1 FROM posting_line o"
                + " WHERE o.case_file_id = l.case_file_id AND o.receivable_id = l.receivable_id"
                + " AND o.component = l.component"
                + " HAVING SUM(o.debit_minor - o.credit_minor) <> 0))"),
        false);
  }

  private List<Finding> caseOverview() {
    return Sql.of(
            "SELECT k.creditor_key, c.number, c.currency, COALESCE(s.open_minor, 0) AS expected,"
                + " o.open_minor AS found FROM case_file c JOIN creditor k ON k.id = c.creditor_id"
                + " LEFT JOIN case_overview o ON o.case_file_id = c.id"
                + " LEFT JOIN (SELECT case_file_id, SUM(debit_minor - credit_minor) AS open_minor"
                + " FROM posting_line WHERE receivable_id IS NOT NULL GROUP BY case_file_id) s"
                + " ON s.case_file_id = c.id"
                + " WHERE NOT (o.open_minor <=> COALESCE(s.open_minor, 0)) AND")
        .add(actor.scope().condition("c.creditor_id"))
        .add("ORDER BY c.id LIMIT ?", MOST_FINDINGS)
        .list(
            dataSource,
            r ->
                new Finding(
                    LedgerCheck.CASE_OVERVIEW,
                    r.text("creditor_key") + " " + r.text("number"),
                    r.money("expected", "currency").toString(),
                    r.text("found") == null ? "–" : r.money("found", "currency").toString(),
                    null));
  }

  private List<Finding> allowance() {
    return Sql.of(
            "SELECT k.creditor_key, s.currency, s.expected, s.found FROM (SELECT x.creditor_id,"
                + " x.currency, SUM(x.kept) AS expected, SUM(x.booked) AS found FROM ("
                + "SELECT creditor_id, currency, allowance_minor AS kept, 0 AS booked FROM allowance"
                + " UNION ALL SELECT v.creditor_id, e.currency, 0,"
                + " CASE v.kind WHEN 'ALLOWANCE_SET' THEN e.total_minor ELSE -e.total_minor END"
                + " FROM business_event v JOIN journal_entry e ON e.business_event_id = v.id"
                + " WHERE v.kind IN ('ALLOWANCE_SET', 'ALLOWANCE_RELEASED')) x"
                + " GROUP BY x.creditor_id, x.currency HAVING SUM(x.kept) <> SUM(x.booked)) s"
                + " JOIN creditor k ON k.id = s.creditor_id WHERE")
        .add(actor.scope().condition("s.creditor_id"))
        .add("ORDER BY k.creditor_key, s.currency LIMIT ?", MOST_FINDINGS)
        .list(
            dataSource,
            r ->
                new Finding(
                    LedgerCheck.ALLOWANCE,
                    r.text("creditor_key") + " " + r.text("currency"),
                    r.money("expected", "currency").toString(),
                    r.money("found", "currency").toString(),
                    null));
  }

  private List<Finding> zeroSum() {
    return Sql.of(
            "SELECT k.creditor_key, s.currency, s.rest FROM (SELECT a.creditor_id, l.currency,"
                + " SUM(l.debit_minor - l.credit_minor) AS rest FROM posting_line l"
                + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                + " GROUP BY a.creditor_id, l.currency"
                + " HAVING SUM(l.debit_minor - l.credit_minor) <> 0) s"
                + " JOIN creditor k ON k.id = s.creditor_id WHERE")
        .add(actor.scope().condition("s.creditor_id"))
        .add("ORDER BY k.creditor_key, s.currency LIMIT ?", MOST_FINDINGS)
        .list(
            dataSource,
            r ->
                new Finding(
                    LedgerCheck.ZERO_SUM,
                    r.text("creditor_key") + " " + r.text("currency"),
                    Money.zero(r.text("currency")).toString(),
                    r.money("rest", "currency").toString(),
                    null));
  }

  /** Findings about entries {@code e} of creditors {@code k}; expected and found as selected. */
  private List<Finding> entries(LedgerCheck check, Sql sql, boolean amounts) {
    return sql.add("AND " + actor.scope().condition("e.creditor_id"))
        .add("ORDER BY e.creditor_id, e.entry_no LIMIT ?", MOST_FINDINGS)
        .list(
            dataSource,
            r ->
                new Finding(
                    check,
                    r.text("creditor_key") + " #" + r.number("entry_no"),
                    text(r, "expected", amounts),
                    text(r, "found", amounts),
                    r.id("public_id")));
  }

  private static String text(Sql.Row r, String column, boolean amount) throws SQLException {
    return amount ? r.money(column, "currency").toString() : r.text(column);
  }
}
