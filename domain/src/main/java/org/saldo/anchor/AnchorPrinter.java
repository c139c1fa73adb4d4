package org.saldo.anchor;

/** Makes the PDF of an anchor: a port, answered by an adapter. */
public interface AnchorPrinter {

  /** The paper as PDF with its JSON embedded, not signed; the same paper gives the same bytes. */
  byte[] print(AnchorPaper paper);
}
