/**
 * Interest: the rates that are known, the terms under which a creditor asks for them, and the pure
 * accrual.
 *
 * <p>A <b>rate series</b> is a list of base rates with the day from which each holds. <b>Terms</b>
 * say which interest is asked for: none, a fixed rate, or the statutory one (base rate and points).
 * <b>Accrual</b> turns principal, rates and days into lines; it knows no database and no claim.
 *
 * <p>May use: creditor, law.
 */
package org.saldo.interest;
