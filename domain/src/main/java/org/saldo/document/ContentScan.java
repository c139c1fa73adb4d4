package org.saldo.document;

import java.util.Optional;

/** Looks for what harms in files from outside: a port. */
public interface ContentScan {

  /** Whether anything looks at all. */
  boolean isOn();

  /**
   * The name of what was found, empty when nothing was; also when nothing looks.
   *
   * @throws ScanUnavailableException if the file could not be looked at: it must not be taken then
   */
  Optional<String> threat(byte[] content);
}
