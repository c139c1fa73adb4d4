package org.saldo.actor.reading;

/** What was looked at, and where it is found; the names of tables and columns come from here. */
public enum ReadSubject {
  CASE(true, "case_file", "number", "number", "t.creditor_id", "t.id"),
  DEBTOR(true, "debtor", "number", "number", "NULL", "NULL"),
  DOCUMENT(true, "document", null, "file_name", "t.creditor_id", "NULL"),
  DISPUTE(true, "dispute", "number", "number", "t.creditor_id", "t.case_file_id"),
  PLACEMENT(true, "placement", "number", "number", "t.creditor_id", "t.case_file_id"),
  ENTRY(false, "journal_entry", null, "entry_no", "t.creditor_id", "t.case_file_id"),
  ACCOUNT(false),
  /** Trial balance, totals, open items, verification, closed days, posting rules. */
  BOOKS(false),
  /** A list of cases, of disputes, of what lapses. */
  LIST(false),
  OTHER(false);

  private final boolean ofDebtors;
  private final String table;
  private final String number;
  private final String title;
  private final String creditor;
  private final String caseFile;

  ReadSubject(boolean ofDebtors) {
    this(ofDebtors, null, null, null, null, null);
  }

  ReadSubject(
      boolean ofDebtors,
      String table,
      String number,
      String title,
      String creditor,
      String caseFile) {
    this.ofDebtors = ofDebtors;
    this.table = table;
    this.number = number;
    this.title = title;
    this.creditor = creditor;
    this.caseFile = caseFile;
  }

  /** Whether it shows data of a single debtor. */
  public boolean ofDebtors() {
    return ofDebtors;
  }

  boolean stored() {
    return table != null;
  }

  String table() {
    return table;
  }

  /** The column with the number that people know it by; null when it has none of its own. */
  String number() {
    return number;
  }

  /** The column that is kept as its name. */
  String title() {
    return title;
  }

  String creditor() {
    return creditor;
  }

  String caseFile() {
    return caseFile;
  }
}
