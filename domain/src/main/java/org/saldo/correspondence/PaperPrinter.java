package org.saldo.correspondence;

/** Makes the PDF of a paper: a port, answered by an adapter. */
public interface PaperPrinter {

  /** The paper as PDF; the same data give the same text on the same places. */
  byte[] print(Paper paper);
}
