package org.saldo.backoffice.casefile;

import jakarta.faces.context.FacesContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.saldo.money.Money;
import org.saldo.ui.Texts;

/** How it is said what an amount of another currency was worth, and why. */
final class ExchangeTexts {

  private ExchangeTexts() {}

  /**
   * @param rate units of the original's currency for one unit of the other
   */
  static String of(Money original, Money worth, BigDecimal rate, LocalDate on, String source) {
    Texts texts = Texts.of(FacesContext.getCurrentInstance());
    return texts.get(
        "payment.exchange",
        original,
        worth.currency(),
        texts.rate(rate) + " " + original.currency(),
        on,
        source);
  }
}
