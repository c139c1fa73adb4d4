package org.saldo.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How one file format writes dates and numbers.
 *
 * <p>Answers empty for everything that is not certainly the value meant; it never throws and its
 * effort is bounded whatever the text. For example CII writes 31 January 2026 as {@code 20260131}.
 */
public interface Notation {

  /** The day meant by the text, empty when it is not one of this format. */
  Optional<LocalDate> date(String text);

  /** The amount meant by the text, exact, empty when it is not one or can be read in two ways. */
  Optional<BigDecimal> decimal(String text);

  /** The percentage meant by the text. */
  default Optional<BigDecimal> percent(String text) {
    return decimal(text);
  }

  /** The code of the refusal for a text that is no amount. */
  default String amountProblem(String text) {
    return "invoice.amount.invalid";
  }
}
