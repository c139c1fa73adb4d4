/**
 * Case files: one debtor with one creditor in one currency, its parties, status and controller. May
 * use creditor, debtor, ledger and tier 0.
 */
package org.saldo.casefile;
