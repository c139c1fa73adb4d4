package org.saldo.incoming;

import org.saldo.problem.Refusal;

/** A mail that cannot be taken apart, and why. */
public class UnreadableMailException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  public UnreadableMailException(Refusal refusal) {
    super(refusal.code() + " " + refusal.arguments());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
