package org.saldo.ui.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Locale;
import org.saldo.money.Money;

/** The JSON object that came with a request; members that nobody asks for are ignored. */
public record JsonBody(JsonObject object) {

  /** Reads a body; an empty one has no members. */
  public static JsonBody of(String text) {
    if (text == null || text.isBlank()) {
      return new JsonBody(JsonValue.EMPTY_JSON_OBJECT);
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return new JsonBody(reader.readObject());
    } catch (JsonException e) {
      throw new BadRequestException("The body is no JSON object.", e);
    }
  }

  /** A text or number as text; null when absent. */
  public String text(String name) {
    JsonValue value = object.get(name);
    if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
      return null;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonNumber number) {
      return number.toString();
    }
    throw new BadRequestException(name + " is a string.");
  }

  /** A date; null when absent. */
  public LocalDate day(String name) {
    return Answers.day(name, text(name));
  }

  /** A whole number that must be there. */
  public long number(String name) {
    String text = text(name);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new BadRequestException(name + " is a whole number, not " + text, e);
    }
  }

  /** An amount of a currency; null when absent. */
  public Money amount(String name, String currency) {
    String text = text(name);
    try {
      return text == null ? null : Money.of(text, currency);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(name + " is no amount of " + currency + ": " + text, e);
    }
  }

  /** A constant by its name in any case; null when absent. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    String text = text(name);
    try {
      return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("no such " + name + ": " + text, e);
    }
  }
}
