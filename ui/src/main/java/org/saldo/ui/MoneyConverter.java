package org.saldo.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.text.NumberFormat;
import org.saldo.money.Money;

/**
 * An amount in an input: the number in the reader's notation, the currency from the input's
 * attribute {@code currency}, limits from {@code min} and {@code max}.
 *
 * <p>Empty is null, never zero: nobody owes nothing by leaving a field blank.
 */
public class MoneyConverter implements Converter<Money> {

  @Override
  public Money getAsObject(FacesContext context, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String currency = (String) component.getAttributes().get("currency");
    if (!Money.isCurrency(currency)) {
      throw new IllegalStateException(
          component.getClientId(context) + " names no currency: " + currency);
    }
    AmountReader reader = new AmountReader(Locales.of(context), currency);
    Money amount =
        reader.read(value).orElseThrow(() -> refuse(context, "money.unreadable", example(context)));
    if (component.getAttributes().get("min") instanceof Money min && min.isGreaterThan(amount)) {
      throw refuse(context, "money.min", min);
    }
    if (component.getAttributes().get("max") instanceof Money max && amount.isGreaterThan(max)) {
      throw refuse(context, "money.max", max);
    }
    return amount;
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, Money value) {
    if (value == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getNumberInstance(Locales.of(context));
    format.setMinimumFractionDigits(value.fractionDigits());
    format.setMaximumFractionDigits(value.fractionDigits());
    return format.format(value.amount());
  }

  private String example(FacesContext context) {
    return getAsString(context, null, Money.ofMinor(123456, "EUR"));
  }

  private static ConverterException refuse(FacesContext context, String key, Object argument) {
    return new ConverterException(
        Texts.of(context).message(FacesMessage.SEVERITY_ERROR, key, argument));
  }
}
