package org.saldo.incoming;

import java.io.IOException;
import java.util.List;

/** The folder into which a scanner puts letters: a port. */
public interface ScanFolder {

  /** Whether there is one. */
  boolean isOn();

  /**
   * The names of the files that have not changed since the last look, by name.
   *
   * @throws IOException if the folder cannot be read
   */
  List<String> ripe() throws IOException;

  /** At most so many bytes and one more of a file, so that what is too large is noticed. */
  byte[] read(String name, int maxBytes) throws IOException;

  /** Puts a file away that was taken. */
  void done(String name) throws IOException;

  /** Puts a file away that was not taken, with a text that says why. */
  void refused(String name, String reason) throws IOException;
}
