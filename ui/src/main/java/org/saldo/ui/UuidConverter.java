package org.saldo.ui;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import java.util.UUID;

/** A public id in an address or a hidden input; only the full canonical form is read. */
public class UuidConverter implements Converter<UUID> {

  private static final int LENGTH = 36;

  @Override
  public UUID getAsObject(FacesContext context, UIComponent component, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      if (value.length() == LENGTH) {
        return UUID.fromString(value);
      }
    } catch (IllegalArgumentException malformed) {
      // answered below, as any other text that is no id
    }
    throw new ConverterException(
        Texts.of(context).message(FacesMessage.SEVERITY_ERROR, "id.unreadable"));
  }

  @Override
  public String getAsString(FacesContext context, UIComponent component, UUID value) {
    return value == null ? "" : value.toString();
  }
}
