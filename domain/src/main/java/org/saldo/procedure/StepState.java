package org.saldo.procedure;

/** What became of a step whose day came. */
public enum StepState {
  /** Carried out. */
  DONE,
  /** A person is to carry it out. */
  PROPOSED,
  /** It cannot be carried out yet; every run looks again. */
  PARKED,
  /** A later step was due before it was carried out: no message, no fee. */
  OVERTAKEN,
  /** It does not fit any more, or not this debtor. */
  NOT_APPLICABLE;

  /** Whether something may still come of it. */
  public boolean open() {
    return this == PROPOSED || this == PARKED;
  }
}
