/** Creditors, their operating mode and their terms as dated data. May use tier 0. */
package org.saldo.creditor;
