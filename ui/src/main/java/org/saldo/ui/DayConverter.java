package org.saldo.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * A date in a native date input, which sends {@code 2026-02-07} in every language; where a browser
 * shows a plain input instead, the reader's short form works as well.
 */
public class DayConverter implements Converter<LocalDate> {

  @Override
  public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    Locale locale = Locales.of(context);
    LocalDate day = read(value.strip(), locale);
    if (day == null) {
      String example = new Formats(locale).day(LocalDate.of(2026, 12, 31));
      throw refuse(context, "day.unreadable", example);
    }
    if (component.getAttributes().get("min") instanceof LocalDate min && day.isBefore(min)) {
      throw refuse(context, "day.min", min);
    }
    if (component.getAttributes().get("max") instanceof LocalDate max && day.isAfter(max)) {
      throw refuse(context, "day.max", max);
    }
    return day;
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, LocalDate value) {
    return value == null ? "" : value.toString();
  }

  private static LocalDate read(String text, Locale locale) {
    String pattern = new Formats(locale).dayPattern().replace("dd", "d").replace("MM", "M");
    for (String each : new String[] {"uuuu-MM-dd", pattern.replace("yyyy", "uuuu")}) {
      try {
        return LocalDate.parse(
            text,
            DateTimeFormatter.ofPattern(each, locale).withResolverStyle(ResolverStyle.STRICT));
      } catch (DateTimeParseException unreadable) {
        // the next notation may fit; the caller says so if none does
      }
    }
    return null;
  }

  private static ConverterException refuse(FacesContext context, String key, Object argument) {
    return new ConverterException(
        Texts.of(context).message(FacesMessage.SEVERITY_ERROR, key, argument));
  }
}
