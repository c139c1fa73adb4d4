/**
 * Lays letters out as PDF. Adapter behind {@link org.saldo.correspondence.LetterPrinter}; PDF and
 * QR code types stay in here.
 */
package org.saldo.adapter.pdf;
