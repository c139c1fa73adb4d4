package org.saldo.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares what two loads of the same portfolio left: every business table, with keys and public
 * ids replaced by the numbers that people know, without instants, versions and documents.
 */
public final class SampleComparison {

  private static final String ENTRY =
      " JOIN journal_entry e ON e.id = l.journal_entry_id JOIN creditor k ON k.id = e.creditor_id";

  /** Tables whose rows nobody changes or deletes later. */
  private static final Map<String, String> APPENDED = appended();

  private static final Map<String, String> CHANGED = changed();

  private final Schema expected;
  private final Schema found;

  public SampleComparison(Schema expected, Schema found) {
    this.expected = expected;
    this.found = found;
  }

  /** Every difference, in words; empty when the two are equal. */
  public List<String> differences() {
    List<String> differences = new ArrayList<>(missing());
    APPENDED.forEach((table, sql) -> differences.addAll(missing(table, sql, found, expected)));
    CHANGED.forEach(
        (table, sql) -> {
          differences.addAll(missing(table, sql, expected, found));
          differences.addAll(missing(table, sql, found, expected));
        });
    return differences;
  }

  /** Rows of tables that only grow which the expected load has and the other has not. */
  public List<String> missing() {
    List<String> differences = new ArrayList<>();
    APPENDED.forEach((table, sql) -> differences.addAll(missing(table, sql, expected, found)));
    return differences;
  }

  /** How many rows are compared. */
  public long rows() {
    return APPENDED.values().stream().mapToLong(sql -> expected.rows(sql).size()).sum()
        + CHANGED.values().stream().mapToLong(sql -> expected.rows(sql).size()).sum();
  }

  private static List<String> missing(String table, String sql, Schema of, Schema in) {
    List<String> have = new ArrayList<>(texts(in, sql));
    List<String> lacking = new ArrayList<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    have.forEach(row -> counts.merge(row, 1, Integer::sum));
    for (String row : texts(of, sql)) {
      if (counts.merge(row, -1, Integer::sum) < 0) {
        lacking.add(table + " of " + in.name() + " lacks " + row);
      }
    }
    return lacking;
  }

  private static List<String> texts(Schema schema, String sql) {
    return schema.rows(sql).stream().map(Arrays::deepToString).toList();
  }

  private static Map<String, String> appended() {
    Map<String, String> all = new LinkedHashMap<>();
    String debtor = " JOIN debtor d ON d.id = n.debtor_id ORDER BY d.number, n.id";
    all.put(
        "debtor_name",
        "SELECT d.number, n.valid_from, n.name, n.vat_id, n.tax_number, n.recorded_by, n.reason"
            + " FROM debtor_name n"
            + debtor);
    all.put(
        "debtor_address",
        "SELECT d.number, n.valid_from, n.street, n.street_extra, n.postcode, n.city, n.country,"
            + " n.recorded_by, n.reason FROM debtor_address n"
            + debtor);
    all.put(
        "debtor_contact",
        "SELECT d.number, n.kind, n.value, n.valid_from, n.recorded_by, n.reason"
            + " FROM debtor_contact n"
            + debtor);
    all.put(
        "case_party",
        "SELECT c.number, p.role, p.is_leading, d.number AS debtor, p.name, p.email, p.phone,"
            + " p.valid_from, p.valid_until FROM case_party p"
            + " JOIN case_file c ON c.id = p.case_file_id LEFT JOIN debtor d ON d.id = p.debtor_id");
    all.put(
        "receivable_tax",
        "SELECT r.number, t.category, t.rate_percent, t.net_minor, t.vat_minor FROM receivable_tax t"
            + " JOIN receivable r ON r.id = t.receivable_id");
    all.put(
        "business_event",
        "SELECT k.creditor_key, v.kind, v.occurred_on, v.recorded_by, v.reference, c.number"
            + " FROM business_event v JOIN creditor k ON k.id = v.creditor_id"
            + " LEFT JOIN case_file c ON c.id = v.case_file_id");
    all.put(
        "journal_entry",
        "SELECT k.creditor_key, e.entry_no, v.reference, e.posting_rule_id, e.posted_on, e.value_on,"
            + " e.currency, e.total_minor, c.number FROM journal_entry e"
            + " JOIN creditor k ON k.id = e.creditor_id"
            + " JOIN business_event v ON v.id = e.business_event_id"
            + " LEFT JOIN case_file c ON c.id = e.case_file_id");
    all.put(
        "posting_line",
        "SELECT k.creditor_key, e.entry_no, l.line_no, a.number AS account, l.debit_minor,"
            + " l.credit_minor, l.currency, l.value_on, c.number AS case_number,"
            + " r.number AS receivable, l.component, l.flexfields FROM posting_line l"
            + ENTRY
            + " JOIN ledger_account a ON a.id = l.ledger_account_id"
            + " LEFT JOIN case_file c ON c.id = l.case_file_id"
            + " LEFT JOIN receivable r ON r.id = l.receivable_id");
    all.put(
        "audit_entry",
        "SELECT a.actor, a.action, a.entity_kind, COALESCE(d.number, c.number) AS number, a.details,"
            + " a.reason FROM audit_entry a"
            + " LEFT JOIN debtor d ON d.id = a.entity_id AND a.entity_kind = 'Debtor'"
            + " LEFT JOIN case_file c ON c.id = a.entity_id AND a.entity_kind = 'CaseFile'"
            + " WHERE a.entity_kind IN ('Debtor', 'CaseFile')");
    return all;
  }

  private static Map<String, String> changed() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("debtor", "SELECT number, kind, language, display_name FROM debtor");
    all.put(
        "replaced",
        "SELECT d.number, n.valid_from, n.replaced_at IS NULL FROM debtor_address n"
            + " JOIN debtor d ON d.id = n.debtor_id");
    all.put(
        "debtor_mark",
        "SELECT d.number, n.kind, n.valid_from, n.valid_until, n.note, n.recorded_by"
            + " FROM debtor_mark n JOIN debtor d ON d.id = n.debtor_id");
    all.put(
        "debtor_token",
        "SELECT d.number, n.kind, n.token FROM debtor_token n JOIN debtor d ON d.id = n.debtor_id");
    all.put(
        "case_file",
        "SELECT c.number, k.creditor_key, d.number AS debtor, c.currency, c.status, c.close_reason,"
            + " c.opened_on, c.opened_by, c.controller, c.segment, c.created_on FROM case_file c"
            + " JOIN creditor k ON k.id = c.creditor_id JOIN debtor d ON d.id = c.debtor_id");
    all.put(
        "receivable",
        "SELECT k.creditor_key, c.number AS case_number, r.number, r.number_key, r.kind, r.issued_on,"
            + " r.due_on, r.due_source, r.currency, r.net_minor, r.vat_minor, r.gross_minor,"
            + " r.prepaid_minor, r.rounding_minor, r.payable_minor, r.status, r.preceding,"
            + " r.buyer_reference, r.payment_reference, r.mandate_reference, HEX(r.content_hash)"
            + " FROM receivable r JOIN creditor k ON k.id = r.creditor_id"
            + " JOIN case_file c ON c.id = r.case_file_id");
    all.put(
        "case_overview",
        "SELECT k.creditor_key, o.number, o.debtor_name, o.status, o.controller, o.currency,"
            + " o.open_minor, o.open_items, o.oldest_due_on FROM case_overview o"
            + " JOIN creditor k ON k.id = o.creditor_id");
    all.put(
        "ledger",
        "SELECT k.creditor_key, g.next_entry_no FROM ledger g JOIN creditor k ON k.id = g.creditor_id");
    all.put("number_range", "SELECT name, next_number FROM number_range");
    return all;
  }
}
