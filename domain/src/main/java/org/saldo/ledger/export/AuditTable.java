package org.saldo.ledger.export;

import java.util.List;

/** The tables of the audit data set, with what the description says about their columns. */
enum AuditTable {
  ACCOUNTS(
      "accounts.csv",
      "Konten, wie sie bei der Ausgabe hießen",
      List.of(key("number", "Kontonummer"), text("name", "Name"), text("kind", "Art"))),
  EVENTS(
      "events.csv",
      "Geschäftsvorfälle, aus denen gebucht wurde",
      List.of(
          key("event_id", "Kennung"),
          text("kind", "Art"),
          day("occurred_on", "Wertstellung"),
          text("recorded_at", "Erfasst am (UTC)"),
          text("recorded_by", "Erfasst von"),
          text("reference", "Bezeichnung"),
          text("case_no", "Akte"),
          text("debtor_no", "Schuldner"),
          text("reverses", "Nimmt diesen Geschäftsvorfall zurück"))),
  ENTRIES(
      "entries.csv",
      "Buchungen",
      List.of(
          number("entry_no", "Buchungsnummer, je Gläubiger fortlaufend", 0, true),
          text("entry_id", "Kennung"),
          text("event_id", "Geschäftsvorfall"),
          day("posting_date", "Buchungstag"),
          day("value_date", "Wertstellung"),
          text("currency", "Währung"),
          number("total", "Summe einer Seite", 2, false),
          text("case_no", "Akte"))),
  LINES(
      "lines.csv",
      "Buchungszeilen",
      List.of(
          number("entry_no", "Buchungsnummer", 0, true),
          number("line_no", "Zeile", 0, true),
          text("account", "Konto"),
          number("debit", "Soll", 2, false),
          number("credit", "Haben", 2, false),
          text("currency", "Währung"),
          text("amount", "Betrag des Geschäftsvorfalls"),
          text("component", "Teil der Forderung"),
          text("receivable", "Forderung"),
          text("flexfields", "Weitere Schlüssel (JSON)"))),
  TRIAL_BALANCE(
      "trial-balance.csv",
      "Summen der Buchungszeilen je Konto und Währung",
      List.of(
          key("account", "Konto"),
          key("currency", "Währung"),
          number("debit", "Soll", 2, false),
          number("credit", "Haben", 2, false),
          number("balance", "Soll weniger Haben", 2, false)));

  /** What a column holds. */
  enum Type {
    TEXT,
    NUMBER,
    DAY
  }

  /**
   * A column.
   *
   * @param decimals of a number
   * @param primary whether it is part of what makes a row unique
   */
  record Column(String name, String description, Type type, int decimals, boolean primary) {}

  private final String file;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // comes from List.of
  private final List<Column> columns;

  AuditTable(String file, String description, List<Column> columns) {
    this.file = file;
    this.description = description;
    this.columns = columns;
  }

  String file() {
    return file;
  }

  String description() {
    return description;
  }

  List<Column> columns() {
    return columns;
  }

  List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  private static Column key(String name, String description) {
    return new Column(name, description, Type.TEXT, 0, true);
  }

  private static Column text(String name, String description) {
    return new Column(name, description, Type.TEXT, 0, false);
  }

  private static Column day(String name, String description) {
    return new Column(name, description, Type.DAY, 0, false);
  }

  private static Column number(String name, String description, int decimals, boolean primary) {
    return new Column(name, description, Type.NUMBER, decimals, primary);
  }
}
