package org.saldo.correspondence;

/** Makes the PDF of a letter: a port, answered by an adapter. */
public interface LetterPrinter {

  /** The letter as PDF; the same data give the same text on the same places. */
  default byte[] print(LetterData letter) {
    return print(letter, null);
  }

  /**
   * The same with a paper on the sheets after its own, as one file whose pages are numbered
   * through.
   *
   * @param enclosed null for none
   */
  byte[] print(LetterData letter, Paper enclosed);
}
