package org.saldo.reporting;

/** By which of its two dates an entry counts. */
public enum BookDate {
  /** From when on it counts for what is owed; may lie in the past of a closed period. */
  VALUE("l.value_on"),
  /** When it was booked; what a closed day says by it never changes. */
  POSTED("e.posted_on");

  private final String column;

  BookDate(String column) {
    this.column = column;
  }

  /** Of a line {@code l} joined with its entry {@code e}. */
  String column() {
    return column;
  }

  /** Of an entry {@code e}. */
  String ofEntry() {
    return this == POSTED ? "e.posted_on" : "e.value_on";
  }

  /** Joins the entry where the date is one of it. */
  String join() {
    return this == POSTED ? " JOIN journal_entry e ON e.id = l.journal_entry_id" : "";
  }
}
