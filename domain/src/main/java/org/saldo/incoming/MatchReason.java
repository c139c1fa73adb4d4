package org.saldo.incoming;

/** Why something that came in belongs to a case, or seems to. */
public enum MatchReason {
  /** It answers a message of ours, whose key only its recipient knows. */
  OWN_KEY,
  /** It names the case and comes from the address or number that its debtor has now. */
  NUMBER_AND_SENDER,
  /** It names the case; who wrote is not known as its debtor. */
  NUMBER,
  /** The address or number is that of one debtor with one open case. */
  SENDER,
  /** A person said so. */
  PERSON;

  /** Whether nobody has to confirm it. */
  public boolean certain() {
    return this == OWN_KEY || this == NUMBER_AND_SENDER || this == PERSON;
  }
}
