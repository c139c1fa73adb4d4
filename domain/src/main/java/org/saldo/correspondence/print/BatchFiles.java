package org.saldo.correspondence.print;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The files of a batch, to be written where they are wanted. */
public interface BatchFiles {

  /**
   * Writes them into a folder that exists and that nobody else writes to.
   *
   * @return what was written; the last one says that the others are whole
   */
  List<Path> into(Path folder) throws IOException;
}
