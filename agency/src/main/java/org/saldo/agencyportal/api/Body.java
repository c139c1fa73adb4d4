package org.saldo.agencyportal.api;

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
import java.util.Base64;
import java.util.Locale;
import org.saldo.agency.CostKind;
import org.saldo.money.Money;
import org.saldo.ui.rest.Answers;

/** The JSON that came with a request; what it names and nobody knows is ignored. */
record Body(JsonObject object) {

  static Body of(String text) {
    if (text == null || text.isBlank()) {
      return new Body(JsonValue.EMPTY_JSON_OBJECT);
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return new Body(reader.readObject());
    } catch (JsonException e) {
      throw new BadRequestException("The body is no JSON object.", e);
    }
  }

  /** A text, null when absent. */
  String text(String name) {
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

  LocalDate day(String name) {
    return Answers.day(name, text(name));
  }

  /** The amount with its currency; null when there is none. */
  Money amount() {
    String amount = text("amount");
    String currency = text("currency");
    if (amount == null) {
      return null;
    }
    if (!Money.isCurrency(currency)) {
      throw new BadRequestException("currency is an ISO 4217 code, not " + currency);
    }
    try {
      return Money.of(amount, currency);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("amount is no amount of " + currency + ": " + amount, e);
    }
  }

  CostKind costKind() {
    String kind = text("kind");
    try {
      return kind == null ? null : CostKind.valueOf(kind.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("no such kind of cost: " + kind, e);
    }
  }

  /** The document, written in base64; empty when there is none. */
  byte[] document() {
    String text = text("document");
    try {
      return text == null ? new byte[0] : Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("document is not base64.", e);
    }
  }
}
