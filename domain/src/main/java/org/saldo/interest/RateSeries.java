package org.saldo.interest;

/** Reference rates that interest follows. */
public enum RateSeries {
  /** Basiszinssatz, section 247 BGB; announced by the Bundesbank for each half-year. */
  DE_BASE,
  /** Main refinancing rate of the ECB on 1 January and 1 July, for Directive 2011/7/EU. */
  ECB_MRO
}
