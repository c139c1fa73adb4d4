package org.saldo.ui;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saldo.money.Money;

/** Reads an amount out of an address: as the reader writes it, or plain with a dot. */
public final class WrittenAmount {

  private static final Pattern PLAIN = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");

  private WrittenAmount() {}

  /** The amount; empty if the text is none of the currency. */
  public static Optional<Money> of(String text, String currency) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    AmountReader reader = new AmountReader(Locales.of(FacesContext.getCurrentInstance()), currency);
    return reader
        .read(text)
        .or(
            () ->
                PLAIN.matcher(text.strip()).matches()
                    ? Money.exactly(new BigDecimal(text.strip()), currency)
                    : Optional.empty());
  }
}
