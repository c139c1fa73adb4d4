package org.saldo.incoming;

/** Reads what is written on scanned pages: a port. */
public interface PageReader {

  /** The text of the first page of a PDF; empty when it has none or cannot be read. */
  String firstPage(byte[] pdf);
}
