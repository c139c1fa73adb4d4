package org.saldo.correspondence.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Makes one PDF of a batch: a port, answered by an adapter. */
public interface BatchPrinter {

  /** How many pages a letter has; empty when it cannot be read. */
  OptionalInt pages(byte[] pdf);

  /**
   * Writes the batch, its letters read one at a time. The same plan and letters give the same
   * bytes.
   *
   * @param letters what each letter is
   * @param file to be written; what takes too much memory lies beside it meanwhile
   */
  void print(BatchPlan plan, LetterSource letters, Path file) throws IOException;
}
