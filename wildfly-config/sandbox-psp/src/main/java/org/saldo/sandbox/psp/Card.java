package org.saldo.sandbox.psp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The cards that the sandbox takes, and what becomes of a payment with each. No other is taken. */
enum Card {
  SUCCESS("4242424242424242"),
  DECLINED("4000000000000002"),
  NO_FUNDS("4000000000009995"),
  CHALLENGE("4000000000003220"),
  /** The acquirer does not answer; some time later the payment turns out to be made. */
  UNKNOWN_THEN_SUCCESS("4000000000000119"),
  UNKNOWN_THEN_FAILURE("4000000000000127"),
  /** Made at once, but told late: the customer is back long before the webhook. */
  LATE_WEBHOOK("4000000000000135"),
  /** Each event is delivered three times. */
  REPEATED_WEBHOOK("4000000000000143"),
  /** The event of the beginning is delivered after that of the end. */
  REORDERED_WEBHOOK("4000000000000150");

  private final String number;

  Card(String number) {
    this.number = number;
  }

  static Optional<Card> of(String typed) {
    String digits = typed == null ? "" : typed.replaceAll("[\\s-]", "");
    return Arrays.stream(values()).filter(card -> card.number.equals(digits)).findFirst();
  }

  String number() {
    return number;
  }

  /** As people read it: groups of four. */
  String grouped() {
    return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  String lastFour() {
    return number.substring(12);
  }

  String key() {
    return "card." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
