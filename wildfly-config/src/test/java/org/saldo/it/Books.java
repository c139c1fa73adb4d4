package org.saldo.it;

import static org.assertj.core.api.Assertions.assertThat;

/** What must hold of the ledger after anything anybody did. */
public record Books(Rows rows) {

  public void requireInOrder() {
    assertThat(
            rows.list(
                "SELECT j.id, SUM(l.debit_minor), SUM(l.credit_minor), j.total_minor FROM journal_entry j"
                    + " LEFT JOIN posting_line l ON l.journal_entry_id = j.id GROUP BY j.id, j.total_minor"
                    + " HAVING COALESCE(SUM(l.debit_minor), -1) <> COALESCE(SUM(l.credit_minor), -2)"
                    + " OR SUM(l.debit_minor) <> j.total_minor"))
        .as("entries that do not balance")
        .isEmpty();
    assertThat(
            rows.list(
                "SELECT a.creditor_id, l.currency, SUM(l.debit_minor - l.credit_minor)"
                    + " FROM posting_line l JOIN ledger_account a ON a.id = l.ledger_account_id"
                    + " GROUP BY a.creditor_id, l.currency"
                    + " HAVING SUM(l.debit_minor - l.credit_minor) <> 0"))
        .as("trial balances that are not zero")
        .isEmpty();
    assertThat(
            rows.list(
                "SELECT l.id FROM posting_line l JOIN journal_entry j ON j.id = l.journal_entry_id"
                    + " JOIN ledger_account a ON a.id = l.ledger_account_id"
                    + " WHERE l.currency <> j.currency OR a.creditor_id <> j.creditor_id"))
        .as("lines of a foreign currency or creditor")
        .isEmpty();
    requireGapless();
    requireOverview();
  }

  /** Numbers 1 to n per creditor, and the next one waiting. */
  private void requireGapless() {
    assertThat(
            rows.list(
                "SELECT g.creditor_id, g.next_entry_no, COUNT(j.id), MAX(j.entry_no) FROM ledger g"
                    + " LEFT JOIN journal_entry j ON j.creditor_id = g.creditor_id"
                    + " GROUP BY g.creditor_id, g.next_entry_no"
                    + " HAVING COUNT(j.id) <> g.next_entry_no - 1"
                    + " OR COALESCE(MAX(j.entry_no), 0) <> g.next_entry_no - 1"))
        .as("ledgers whose entry numbers have gaps")
        .isEmpty();
  }

  /** The read model of the case list says what the ledger says. */
  private void requireOverview() {
    assertThat(
            rows.list(
                "SELECT o.number, o.open_minor, COALESCE(SUM(l.debit_minor - l.credit_minor), 0)"
                    + " FROM case_overview o LEFT JOIN posting_line l ON l.case_file_id = o.case_file_id"
                    + " AND l.receivable_id IS NOT NULL GROUP BY o.number, o.open_minor"
                    + " HAVING o.open_minor <> COALESCE(SUM(l.debit_minor - l.credit_minor), 0)"))
        .as("cases whose list entry differs from the ledger")
        .isEmpty();
    assertThat(
            rows.number(
                "SELECT COUNT(*) FROM case_file c LEFT JOIN case_overview o ON o.case_file_id = c.id"
                    + " WHERE o.case_file_id IS NULL"))
        .as("cases that the list does not have")
        .isZero();
  }
}
