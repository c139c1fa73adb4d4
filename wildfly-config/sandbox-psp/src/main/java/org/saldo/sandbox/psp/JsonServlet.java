package org.saldo.sandbox.psp;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/** JSON in, JSON out, for callers with the key. */
abstract class JsonServlet extends HttpServlet {

  /** An answer with its status. */
  record Answer(int status, JsonObject body) {

    static Answer ok(JsonObject body) {
      return new Answer(200, body);
    }

    static Answer error(int status, String code) {
      return new Answer(
          status,
          Json.createObjectBuilder()
              .add("error", Json.createObjectBuilder().add("code", code))
              .build());
    }
  }

  /** Answers one call; {@code path} is split at its slashes. */
  abstract Answer answer(HttpServletRequest request, String[] path) throws IOException;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Answer answer = allowed(request) ? safely(request) : Answer.error(401, "unauthorized");
    response.setStatus(answer.status());
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(answer.body().toString().getBytes(StandardCharsets.UTF_8));
  }

  private Answer safely(HttpServletRequest request) throws IOException {
    try {
      String path = Objects.requireNonNullElse(request.getPathInfo(), "/");
      return answer(request, path.substring(1).split("/", -1));
    } catch (JsonException
        | IllegalArgumentException
        | ArithmeticException
        | ClassCastException
        | NullPointerException e) {
      // A field that is missing or of the wrong kind: jakarta.json says so with these.
      return Answer.error(400, "invalid_request");
    }
  }

  private static boolean allowed(HttpServletRequest request) {
    String given = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8),
        ("Bearer " + Settings.apiKey()).getBytes(StandardCharsets.UTF_8));
  }

  Sandbox sandbox() {
    return Lifecycle.sandbox(getServletContext());
  }

  static JsonObject body(HttpServletRequest request) throws IOException {
    try (JsonReader reader = Json.createReader(request.getInputStream())) {
      return reader.readObject();
    }
  }
}
