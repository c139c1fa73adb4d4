package org.saldo.task;

/** Why a person must look; the sentence is the message {@code task.<KIND>}. */
public enum TaskKind {
  /** Two debtors may be the same: arguments are the numbers and names of both. */
  DEBTOR_DUPLICATE,
  /** The nightly check found a difference: what, expected, found. */
  LEDGER_DIFFERENCE,
  /** A provider took another amount than was asked: its key, asked, taken. Nothing is booked. */
  PAYMENT_MISMATCH,
  /** A provider gave money back without us: its key, how much, of what. Not in the books. */
  PAYMENT_REFUNDED_OUTSIDE,
  /** What a provider told us could not be processed: provider, key of the event, why. */
  PSP_EVENT_PARKED,
  /** More was paid than is open: payment, what is left over, amount. */
  OVERPAYMENT,
  /** A payment went back: payment, reason code, amount. */
  PAYMENT_RETURNED,
  /** Somebody else must decide: what for, amount, who asks, why. */
  APPROVAL_NEEDED,
  /** A parcel of the outbox was given up: its kind, its key, the last error. */
  OUTBOX_DEAD,
  /** An agency does not want what it was offered: placement, agency, why. */
  PLACEMENT_DECLINED,
  /** An agency did not answer in time: placement, agency, last day. */
  PLACEMENT_LAPSED,
  /** An agency gave a placement back: placement, agency, why. */
  PLACEMENT_RETURNED,
  /** An agency charges more than the tariff allows: placement, agency, what and how much. */
  AGENCY_COST_ABOVE_TARIFF,
  /** A debtor objects: number of the dispute, invoice, case. */
  DISPUTE_OPENED,
  /** The credit for a dispute was not approved: number of the dispute, case. */
  DISPUTE_CREDIT_REFUSED,
  /** A debtor is to be called: number of the case, what is open. */
  STEP_CALL,
  /** A debtor was not reached and no step follows: number of the case, how many attempts. */
  CALL_NOT_REACHED,
  /** A step cannot be carried out yet: number of the case. */
  STEP_PARKED,
  /** The last day of a step has passed and it is not done: number of the case. */
  STEP_LATE,
  /** A run could not decide a case: its number, the date, the problem. */
  STEP_FAILED,
  /** A claim could not be worked out anew: case, why. */
  CLAIM_REPLAY_FAILED,
  /** Receivables of a case lapse soon: case, last day, what is open, how many. */
  LIMITATION_NEAR,
  /** The closing of a day broke off: the day, why. The day is held. */
  LEDGER_CLOSING_FAILED,
  /** Lines of a transfer account stay open too long: account, how many more, days. */
  TRANSFER_OPEN,
  /** A message came back and no letter can go instead: channel, recipient, why. */
  MESSAGE_RETURNED,
  /** Somebody wrote about a case: who, what about, the case. */
  INCOMING_MESSAGE,
  /** A message seems to belong to a case: who wrote, what about, the case. */
  INCOMING_TO_CONFIRM,
  /** A scanner found something in what came in: who wrote, what about, what was found. */
  INCOMING_INFECTED;

  /**
   * Whether the task ends with what it is about and not by itself: a call is recorded, a dispute or
   * a request is decided.
   */
  public boolean endsWithItsSubject() {
    return this == STEP_CALL
        || this == DISPUTE_OPENED
        || this == APPROVAL_NEEDED
        || this == INCOMING_TO_CONFIRM;
  }
}
