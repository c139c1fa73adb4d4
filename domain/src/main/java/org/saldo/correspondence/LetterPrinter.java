package org.saldo.correspondence;

/** Makes the PDF of a letter: a port, answered by an adapter. */
public interface LetterPrinter {

  /** The letter as PDF; the same data give the same text on the same places. */
  byte[] print(LetterData letter);
}
