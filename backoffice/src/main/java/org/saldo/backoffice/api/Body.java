package org.saldo.backoffice.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.saldo.money.Money;
import org.saldo.ui.rest.Answers;

/** What a caller sent: one JSON object; what cannot be read of it is a bad request. */
record Body(JsonObject json) {

  static Body of(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text == null ? "" : text))) {
      return new Body(reader.readObject());
    } catch (JsonException e) {
      throw new BadRequestException("The body is not a JSON object.", e);
    }
  }

  /** A text; null when absent. */
  String text(String name) {
    JsonValue value = json.get(name);
    if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw new BadRequestException(name + " is a text.");
  }

  LocalDate day(String name) {
    return Answers.day(name, text(name));
  }

  UUID id(String name) {
    String text = text(name);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(name + " is no id: " + text, e);
    }
  }

  /** A constant of an enum, in any case of letters; null when absent. */
  <E extends Enum<E>> E constant(String name, Class<E> type) {
    String text = text(name);
    if (text == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequestException(
                    name
                        + " is one of "
                        + Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
  }

  /** A decimal string beside a currency; null when the amount is absent. */
  Money money(String name, String currencyName) {
    String amount = text(name);
    if (amount == null) {
      return null;
    }
    String currency = text(currencyName);
    try {
      return Money.of(amount, String.valueOf(currency));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new BadRequestException(
          name + " is a decimal string beside " + currencyName + ", not " + amount, e);
    }
  }

  /** Texts of a list; empty when absent. */
  List<String> texts(String name) {
    JsonValue value = json.get(name);
    if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
      return List.of();
    }
    try {
      return value.asJsonArray().getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .toList();
    } catch (ClassCastException e) {
      throw new BadRequestException(name + " is a list of texts.", e);
    }
  }
}
