/**
 * The sample portfolio: invented creditors, debtors and invoices for demo, tests and load runs, and
 * the files they would have arrived in.
 *
 * <p>Edge package, used by nobody in the domain; it may call services. What it generates is pure:
 * the same parameters give the same data on every machine, and one debtor is drawn at a time. All
 * names, numbers and addresses are invented; e-mail domains are those of RFC 2606, telephone
 * numbers lie in ranges that are kept for fiction or that no numbering plan assigns, bank codes and
 * VAT numbers have right check digits over ranges that are not issued.
 */
package org.saldo.sample;
