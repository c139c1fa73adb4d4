package org.saldo.ledger.rule;

import java.util.List;
import java.util.regex.Pattern;

/** What the condition of a posting rule may ask of an event. */
@SuppressWarnings("ImmutableEnumChecker") // List.of
public enum RuleField {
  /** Kind of the receivables whose claim it changes. */
  CLAIM_KIND(true, "CONSIDERATION", "OTHER", "CONSUMER_CREDIT"),
  DEBTOR_KIND(true, "CONSUMER", "BUSINESS"),
  /** Where the debtor lives; ISO 3166-1 alpha-2. */
  DEBTOR_COUNTRY(true, Pattern.compile("[A-Z]{2}")),
  /** ISO 4217. */
  CURRENCY(false, Pattern.compile("[A-Z]{3}")),
  /** Where its money came in or went out. */
  PAYMENT_WAY(false, "BANK", "CARD", "CASH", "AGENCY", "DEBIT", "OTHER", "EXCHANGE"),
  /** Percent of VAT of one of its amounts, e.g. {@code 19} or {@code 5.5}. */
  VAT_RATE(false, Pattern.compile("(100|[1-9]?[0-9](\\.[0-9]{0,3}[1-9])?)")),
  /** Part of a claim that it changes. */
  COMPONENT(false, "PRINCIPAL", "INTEREST", "FEE", "COST");

  private final boolean ofCase;
  private final List<String> choices;
  private final Pattern pattern;

  RuleField(boolean ofCase, String... choices) {
    this.ofCase = ofCase;
    this.choices = List.of(choices);
    this.pattern = null;
  }

  RuleField(boolean ofCase, Pattern pattern) {
    this.ofCase = ofCase;
    this.choices = List.of();
    this.pattern = pattern;
  }

  /** Whether the answer is asked of the case and not of the event itself. */
  public boolean isOfCase() {
    return ofCase;
  }

  /** The values to choose from; empty where a value is written. */
  public List<String> choices() {
    return choices;
  }

  /** Whether a condition may name the value. */
  public boolean accepts(String value) {
    return pattern == null ? choices.contains(value) : pattern.matcher(value).matches();
  }
}
