package org.saldo.procedure;

/**
 * What came of decisions.
 *
 * @param done carried out or proposed
 * @param refused not applicable, or withdrawn
 * @param parked waiting for something, or broken
 * @param others overtaken, or a procedure that began or ended: nothing came of it by itself
 */
record StepCounts(int done, int refused, int parked, int others) {

  static final StepCounts NONE = new StepCounts(0, 0, 0, 0);

  /** A secondary procedure began or ended, and nothing else. */
  static final StepCounts TURNED = new StepCounts(0, 0, 0, 1);

  StepCounts plus(StepState state) {
    return switch (state) {
      case DONE, PROPOSED -> new StepCounts(done + 1, refused, parked, others);
      case NOT_APPLICABLE -> new StepCounts(done, refused + 1, parked, others);
      case PARKED -> new StepCounts(done, refused, parked + 1, others);
      case OVERTAKEN -> new StepCounts(done, refused, parked, others + 1);
    };
  }

  StepCounts plus(StepCounts more) {
    return new StepCounts(
        done + more.done, refused + more.refused, parked + more.parked, others + more.others);
  }

  boolean any() {
    return done + refused + parked + others > 0;
  }
}
