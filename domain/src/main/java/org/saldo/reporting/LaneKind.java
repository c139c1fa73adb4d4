package org.saldo.reporting;

/** What an entry of the lanes of a case is. */
public enum LaneKind {
  /** A step of a procedure that was decided. */
  STEP(LaneTopic.PROCEDURE),
  /** A step that comes if nothing changes. */
  PLANNED(LaneTopic.PROCEDURE),
  /** What went, or is to go, to the debtor. */
  SENT(LaneTopic.CONTACTS),
  /** What came from the debtor. */
  RECEIVED(LaneTopic.CONTACTS),
  CALL(LaneTopic.CONTACTS),
  PAYMENT(LaneTopic.PAYMENTS),
  /** A payment that went back. */
  RETURN(LaneTopic.PAYMENTS),
  /** Days on which steps stand still: a hold, a dispute, a promise, a placement. */
  HOLD(LaneTopic.HOLDS),
  /** Days on which the debtor was marked, e.g. as insolvent. */
  MARK(LaneTopic.HOLDS);

  private final LaneTopic topic;

  LaneKind(LaneTopic topic) {
    this.topic = topic;
  }

  /** The lane it stands in; steps have one for each procedure. */
  public LaneTopic topic() {
    return topic;
  }
}
