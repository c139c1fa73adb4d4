package org.saldo.law;

/** What a law pack speaks about. */
public enum LawTopic {
  /** A fee or a cost of a day before default. */
  CHARGE_BEFORE_DEFAULT(false),
  /** A fee for the very reminder that puts the debtor in default. */
  FEE_LEVEL_ONE(false),
  /** A fee for a reminder above the usual damage. */
  REMINDER_FEE_CAP(true),
  /** A fee for a reminder by e-mail, which needs neither paper nor postage. */
  EMAIL_REMINDER_FEE(true),
  /** The lump sum for late payment from somebody who does not owe one. */
  LUMP_SUM_CONSUMER(false),
  /** A lump sum for late payment above the amount of the law. */
  LUMP_SUM_AMOUNT(true),
  /** Costs of an agency, a lawyer, a court or a bailiff above the tariff. */
  AGENCY_COST_CAP(false),
  /** The first letter of an agency without what it must name. */
  FIRST_LETTER_CONTENTS(false),
  /** The first letter of an agency that claims interest without computing it. */
  FIRST_LETTER_INTEREST(false);

  private final boolean limited;

  LawTopic(boolean limited) {
    this.limited = limited;
  }

  /** Whether a rule on it names an amount. */
  public boolean isLimited() {
    return limited;
  }
}
