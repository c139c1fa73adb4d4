package org.saldo.adjustment;

/** Why an allowance changed. */
enum AllowanceCause {
  /** A person or a rule set it. */
  SET,
  /** Less is open, so less is doubtful. */
  PRINCIPAL_FELL,
  /** A person ended it. */
  RELEASED
}
