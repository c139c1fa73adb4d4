package org.saldo.reporting;

/** By what the lines of the books are added up. */
public enum TotalsBy {
  ACCOUNT("a.number"),
  CREDITOR("k.creditor_key"),
  CASE("COALESCE(c.number, '')"),
  EVENT("v.kind"),
  COMPONENT("COALESCE(l.component, '')"),
  /** Of the value date, as {@code 2026-03}. */
  MONTH("DATE_FORMAT(l.value_on, '%Y-%m')"),
  /** Of the booking day. */
  POSTED_MONTH("DATE_FORMAT(e.posted_on, '%Y-%m')"),
  /** A further key of the line, which the filter names. */
  FIELD("COALESCE(JSON_UNQUOTE(JSON_EXTRACT(l.flexfields, ?)), '')");

  private final String expression;

  TotalsBy(String expression) {
    this.expression = expression;
  }

  String expression() {
    return expression;
  }
}
