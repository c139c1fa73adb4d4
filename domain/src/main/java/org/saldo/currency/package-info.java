/**
 * Rates between currencies and what an amount is worth in another one.
 *
 * <p>A <i>rate</i> is the number of units of a currency for one euro, of a day. Rates are recorded,
 * never changed: a correction is a new record. May use nothing but tier 0.
 */
package org.saldo.currency;
