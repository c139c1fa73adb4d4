package org.saldo.anchor;

/** How often a recipient gets an anchor. */
public enum AnchorFrequency {
  /** After every closed day, days without entries too. */
  EVERY_DAY,
  /** After the last day of a month. */
  MONTH_END,
  /** After the last day of a fiscal year. */
  YEAR_END
}
