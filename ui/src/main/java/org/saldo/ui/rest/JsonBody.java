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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.saldo.money.Money;

/**
 * The JSON object that came with a request. Members that nobody asks for are ignored; one that
 * cannot be read is a bad request.
 */
public record JsonBody(JsonObject object) {

  public static JsonBody of(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text == null ? "" : text))) {
      return new JsonBody(reader.readObject());
    } catch (JsonException e) {
      throw new BadRequestException("The body is not a JSON object.", e);
    }
  }

  /** A text; null when absent. */
  public String text(String name) {
    if (absent(name)) {
      return null;
    }
    if (object.get(name) instanceof JsonString text) {
      return text.getString();
    }
    throw new BadRequestException(name + " is a text.");
  }

  /** Texts of a list; empty when absent. */
  public List<String> texts(String name) {
    if (absent(name)) {
      return List.of();
    }
    try {
      return object.getJsonArray(name).getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .toList();
    } catch (ClassCastException e) {
      throw new BadRequestException(name + " is a list of texts.", e);
    }
  }

  /** Objects of a list; empty when absent. */
  public List<JsonBody> objects(String name) {
    if (absent(name)) {
      return List.of();
    }
    try {
      return object.getJsonArray(name).getValuesAs(JsonObject.class).stream()
          .map(JsonBody::new)
          .toList();
    } catch (ClassCastException e) {
      throw new BadRequestException(name + " is a list of objects.", e);
    }
  }

  /** A date; null when absent. */
  public LocalDate day(String name) {
    return Answers.day(name, text(name));
  }

  /** A date that must be there. */
  public LocalDate requiredDay(String name) {
    LocalDate day = day(name);
    if (day == null) {
      throw new BadRequestException(name + " is missing");
    }
    return day;
  }

  /** A public id; null when absent. */
  public UUID id(String name) {
    String text = text(name);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(name + " is no id: " + text, e);
    }
  }

  /** A whole number that must be there. */
  public long number(String name) {
    try {
      if (object.get(name) instanceof JsonNumber number) {
        return number.longValueExact();
      }
      return Long.parseLong(text(name));
    } catch (NumberFormatException | ArithmeticException e) {
      throw new BadRequestException(name + " is a whole number.", e);
    }
  }

  /** A decimal string beside the member that names its currency; null when absent. */
  public Money money(String name, String currencyName) {
    return amount(name, text(currencyName));
  }

  /** A decimal string of a currency that is known; null when absent. */
  public Money amount(String name, String currency) {
    String amount = text(name);
    try {
      return amount == null ? null : Money.of(amount, String.valueOf(currency));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new BadRequestException(
          name + " is a decimal string of the currency " + currency + ", not " + amount, e);
    }
  }

  /** A decimal string; null when absent. */
  public BigDecimal decimal(String name) {
    String text = text(name);
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new BadRequestException(name + " is a decimal string, not " + text, e);
    }
  }

  /** A constant that must be there. */
  public <E extends Enum<E>> E requiredConstant(String name, Class<E> type) {
    E constant = constant(name, type);
    if (constant == null) {
      throw new BadRequestException(name + " is one of " + Answers.names(type));
    }
    return constant;
  }

  /** A constant by its name in any case of letters; null when absent. */
  public <E extends Enum<E>> E constant(String name, Class<E> type) {
    return Answers.constant(name, text(name), type);
  }

  /** A flag; false when absent. */
  public boolean flag(String name) {
    if (absent(name)) {
      return false;
    }
    return switch (object.get(name).getValueType()) {
      case TRUE -> true;
      case FALSE -> false;
      default -> throw new BadRequestException(name + " is true or false.");
    };
  }

  /** Bytes written in base64; empty when absent. */
  public byte[] bytes(String name) {
    String text = text(name);
    try {
      return text == null ? new byte[0] : Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(name + " is not base64.", e);
    }
  }

  /** Whether a member is missing or null. */
  public boolean absent(String name) {
    JsonValue value = object.get(name);
    return value == null || value.getValueType() == JsonValue.ValueType.NULL;
  }
}
