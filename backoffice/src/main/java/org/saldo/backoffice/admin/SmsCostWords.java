package org.saldo.backoffice.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.saldo.correspondence.sms.SmsCost;
import org.saldo.ui.Locales;
import org.saldo.ui.Texts;

/** What SMS cost, as the reader writes it. */
@Named
@RequestScoped
public class SmsCostWords {

  private static final int MAX_DECIMALS = 4;

  /** A price, which may have fractions of a cent; that it is unknown when there is none. */
  public String amount(BigDecimal amount, String currency) {
    if (amount == null) {
      return texts().get("sms.unknown");
    }
    NumberFormat format = NumberFormat.getCurrencyInstance(locale());
    format.setCurrency(Currency.getInstance(currency));
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(MAX_DECIMALS);
    return format.format(amount);
  }

  /** A country by its name; that it is unknown when the number tells none. */
  public String country(String code) {
    return code == null
        ? texts().get("sms.country.unknown")
        : new Locale.Builder().setRegion(code).build().getDisplayCountry(locale());
  }

  /** What a message would cost, and where it goes. */
  public String would(SmsCost cost) {
    return texts()
        .get(
            cost.isKnown() ? "sms.cost.would" : "sms.cost.would.unknown",
            country(cost.country()),
            amount(cost.amount(), cost.currency()));
  }

  /** What a message cost, in how many parts. */
  public String was(SmsCost cost) {
    return texts()
        .get(
            cost.isKnown() ? "sms.cost.was" : "sms.cost.was.unknown",
            cost.parts(),
            country(cost.country()),
            amount(cost.amount(), cost.currency()));
  }

  private static Locale locale() {
    return Locales.of(FacesContext.getCurrentInstance());
  }

  private static Texts texts() {
    return Texts.of(FacesContext.getCurrentInstance());
  }
}
