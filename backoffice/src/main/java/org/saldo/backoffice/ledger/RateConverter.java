package org.saldo.backoffice.ledger;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saldo.ui.Locales;
import org.saldo.ui.Texts;

/**
 * A VAT rate in percent, 0 to 100 with at most four decimals. A rate has no grouping, so comma and
 * dot both are its decimal sign: {@code 5,5} and {@code 5.5} are the same.
 */
@FacesConverter("saldo.rate")
public class RateConverter implements Converter<BigDecimal> {

  private static final Pattern RATE = Pattern.compile("\\d{1,3}([.,]\\d{1,4})?");
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  @Override
  public BigDecimal getAsObject(FacesContext context, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return read(value)
        .orElseThrow(
            () ->
                new ConverterException(
                    Texts.of(context)
                        .message(FacesMessage.SEVERITY_ERROR, "rule.rate.unreadable", value)));
  }

  /** The rate of a text without trailing zeros; empty when it is none. */
  static Optional<BigDecimal> read(String text) {
    String bare = text.replace("%", "").strip();
    if (!RATE.matcher(bare).matches()) {
      return Optional.empty();
    }
    BigDecimal rate = new BigDecimal(bare.replace(',', '.'));
    return rate.compareTo(MOST) > 0 ? Optional.empty() : Optional.of(plain(rate));
  }

  static BigDecimal plain(BigDecimal rate) {
    BigDecimal stripped = rate.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, BigDecimal value) {
    if (value == null) {
      return "";
    }
    String text = plain(value).toPlainString();
    return Locales.of(context).getLanguage().equals("en") ? text : text.replace('.', ',');
  }
}
