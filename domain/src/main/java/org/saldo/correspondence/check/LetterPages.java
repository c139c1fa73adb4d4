package org.saldo.correspondence.check;

import java.util.Optional;

/** Shows pages of letters as pictures: a port, answered by an adapter. */
public interface LetterPages {

  /** How many pages a letter has, 0 when it cannot be read. */
  int count(byte[] pdf);

  /**
   * A page as PNG, wide enough to be read on a screen; empty when there is none.
   *
   * @param page from 1
   */
  Optional<byte[]> png(byte[] pdf, int page);
}
