package org.saldo.ui.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;
import org.saldo.money.Money;

/** How answers are written: amounts as decimal strings, nulls spelt out, an ETag over the text. */
public final class Answers {

  private Answers() {}

  /** 200 with an ETag, or 304 when the caller has this very answer. */
  public static Response ok(JsonStructure answer, Request request) {
    String text = answer.toString();
    EntityTag tag = new EntityTag(hash(text));
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    return (known == null ? Response.ok(text, MediaType.APPLICATION_JSON_TYPE) : known)
        .tag(tag)
        .build();
  }

  public static Response ok(JsonStructure answer) {
    return Response.ok(answer.toString(), MediaType.APPLICATION_JSON_TYPE).build();
  }

  /** A page of a list: {@code items} and the cursor of the next page, null on the last. */
  public static JsonObjectBuilder list(JsonArrayBuilder items, String next) {
    return text(Json.createObjectBuilder().add("items", items), "next", next);
  }

  public static JsonObjectBuilder text(JsonObjectBuilder object, String name, Object value) {
    return value == null ? object.addNull(name) : object.add(name, value.toString());
  }

  public static String amount(Money money) {
    return money.amount().toPlainString();
  }

  /** A date parameter; null when absent. */
  public static LocalDate day(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw new jakarta.ws.rs.BadRequestException(name + " is no ISO date: " + value, e);
    }
  }

  /** A parameter that is one of some constants, in letters of any case; null when absent. */
  public static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
    if (value == null || value.isBlank()) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> each.name().equalsIgnoreCase(value))
        .findFirst()
        .orElseThrow(
            () -> new jakarta.ws.rs.BadRequestException(name + " is one of " + names(type)));
  }

  static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }

  /** A page size parameter, 1 to {@code max}. */
  public static int limit(Integer value, int usual, int max) {
    if (value != null && (value < 1 || value > max)) {
      throw new jakarta.ws.rs.BadRequestException("limit is 1 to " + max);
    }
    return value == null ? usual : value;
  }

  public static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(sha256(text.getBytes(StandardCharsets.UTF_8)));
  }
}
