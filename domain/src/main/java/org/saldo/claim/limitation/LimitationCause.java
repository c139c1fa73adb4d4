package org.saldo.claim.limitation;

/** What bears on limitation, in the order in which it counts on one day. */
public enum LimitationCause {
  /** The claim arose and its year ended (section 199 BGB). */
  YEAR_END,
  /** The debtor of a consumer credit is in default (section 497 (3) BGB). */
  CONSUMER_CREDIT,
  /** A payment on the claim, also on its interest (section 212 (1) 1 BGB). */
  PART_PAYMENT,
  /** A payment that went back. */
  RETURNED_PAYMENT,
  /** The debtor acknowledged the claim (section 212 (1) 1 BGB). */
  ACKNOWLEDGEMENT,
  /** Enforcement was asked for or carried out (section 212 (1) 2 BGB). */
  ENFORCEMENT_ACT,
  /** The parties talked about the claim (section 203 BGB). */
  NEGOTIATION,
  /** A court order or an action was served (section 204 (1) 1 and 3 BGB). */
  COURT_ORDER_SERVED,
  /** The claim was filed in insolvency proceedings (section 204 (1) 10 BGB). */
  INSOLVENCY_FILED,
  /** A title became final (sections 197 (1), 201 BGB). */
  TITLE_FINAL
}
