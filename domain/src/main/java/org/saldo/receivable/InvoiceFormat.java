package org.saldo.receivable;

/** The file formats that invoices come in. */
public enum InvoiceFormat {
  /** EN 16931 in UBL 2.1, XRechnung among them. */
  UBL,
  /** EN 16931 in UN/CEFACT Cross Industry Invoice D16B, XRechnung among them. */
  CII,
  /** A PDF with the CII invoice embedded: Factur-X, ZUGFeRD. */
  FACTURX,
  /** Our own table of invoices, one per row; header in docs/reference/invoice-csv.md. */
  CSV
}
