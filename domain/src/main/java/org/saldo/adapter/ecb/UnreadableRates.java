package org.saldo.adapter.ecb;

import java.io.Serializable;
import org.saldo.problem.Refusal;

/** A file cannot be read at all. */
final class UnreadableRates extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  UnreadableRates(String code, Serializable... arguments) {
    super(code);
    refusal = Refusal.because(code, arguments).on("file");
  }

  Refusal refusal() {
    return refusal;
  }
}
