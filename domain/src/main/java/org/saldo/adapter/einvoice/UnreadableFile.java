package org.saldo.adapter.einvoice;

import java.io.Serializable;
import org.saldo.problem.Refusal;

/** Ends the reading of a file that as a whole cannot be read; never leaves the package. */
final class UnreadableFile extends Exception {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  UnreadableFile(String code, Serializable... arguments) {
    super(code, null, false, false);
    this.refusal = Refusal.because(code, arguments);
  }

  Refusal refusal() {
    return refusal;
  }
}
