package org.saldo.correspondence.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;

/** Puts letters into one PDF: a port, answered by an adapter. */
public interface LetterStack {

  /**
   * Writes the letters one behind the other.
   *
   * @param letters PDFs, each asked for when the one before is written
   * @param file to be written; what takes too much memory lies beside it meanwhile
   * @throws IOException when a letter cannot be read, or the file not written
   */
  void write(Iterator<byte[]> letters, Path file) throws IOException;
}
