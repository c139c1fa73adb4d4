package org.saldo.procedure;

/** How a step acts. */
public enum StepChannel {
  EMAIL,
  LETTER,
  SMS,
  CALL,
  STATEMENT,
  INTERNAL_MAIL,
  STATUS,
  AGENCY_HANDOVER,
  LEGAL;

  /** Whether the step needs the gate: default, a delivered demand, nothing disputed. */
  public boolean gated() {
    return this == AGENCY_HANDOVER || this == LEGAL;
  }

  /** Whether the step reaches out to the debtor. */
  public boolean contacts() {
    return switch (this) {
      case EMAIL, LETTER, SMS, CALL, STATEMENT -> true;
      case INTERNAL_MAIL, STATUS, AGENCY_HANDOVER, LEGAL -> false;
    };
  }

  /** Whether the step asks for money in writing: once it arrived, default begins and fees count. */
  public boolean demands() {
    return this == EMAIL || this == LETTER || this == SMS;
  }
}
