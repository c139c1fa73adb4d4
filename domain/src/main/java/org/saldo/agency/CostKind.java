package org.saldo.agency;

/** What an agency paid for. */
public enum CostKind {
  COURT,
  BAILIFF,
  LAWYER,
  COLLECTION,
  ENQUIRY,
  OTHER
}
