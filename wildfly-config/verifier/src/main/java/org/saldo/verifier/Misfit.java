package org.saldo.verifier;

import java.io.Serial;

/** A line that does not fit; the message says which and why. */
public final class Misfit extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  Misfit(String message) {
    super(message);
  }
}
