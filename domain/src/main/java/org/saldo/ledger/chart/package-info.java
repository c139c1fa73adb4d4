/**
 * The chart of accounts of a creditor: its accounts with their history, and lists of accounts that
 * come in from elsewhere.
 *
 * <p>A shipped chart is where it begins. An account is renamed and closed, never removed: old
 * entries stay readable, and what belongs to an earlier day is still posted by the rule of that
 * day.
 */
package org.saldo.ledger.chart;
