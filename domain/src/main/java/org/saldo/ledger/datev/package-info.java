/**
 * Entries as DATEV reads them (EXTF 700, Buchungsstapel, version 13): how a creditor's books stand
 * there, one line for each pair of debit and credit, and the text of the file. May use what its
 * parent may; what each field is filled from is told in docs/reference/datev.md.
 */
package org.saldo.ledger.datev;
