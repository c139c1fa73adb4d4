package org.saldo.correspondence.print;

import java.util.Optional;

/** Where the letters of a batch are. */
public interface LetterSource {

  /**
   * The letter as PDF; empty when it is not kept, and sheets stand for it that say so.
   *
   * @throws IllegalStateException when it should be there and is not
   */
  Optional<byte[]> pdf(BatchLetter letter);
}
