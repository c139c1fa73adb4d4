package org.saldo.it.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.saldo.it.server.TestStack;

/** Calls REST as a demo user, or as the billing system. */
public final class Rest {

  public static final String BILLING = "billing";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** Well below the five minutes for which a token is good. */
  private static final Duration REUSE = Duration.ofMinutes(2);

  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  private record Token(String text, long fetchedAtNanos) {

    boolean old() {
      return System.nanoTime() - fetchedAtNanos > REUSE.toNanos();
    }
  }

  private final String token;
  private final int port;

  private Rest(String token, int port) {
    this.token = token;
    this.port = port;
  }

  /** A caller with the token of a demo user. */
  public static Rest as(String user) {
    return new Rest(token(user), TestStack.settings().httpPort());
  }

  public static Rest anonymous() {
    return withToken(null);
  }

  public static Rest withToken(String token) {
    return new Rest(token, TestStack.settings().httpPort());
  }

  /** The same caller at another server. */
  public Rest at(int otherPort) {
    return new Rest(token, otherPort);
  }

  /** What came back. */
  public record Answer(int status, String body, HttpResponse<String> response) {

    public JsonObject json() {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public Answer post(String path, byte[] body, String... headers) {
    return send("POST", path, body, headers);
  }

  /** Posts JSON in which apostrophes stand for quotation marks. */
  public Answer postJson(String path, String body, String... headers) {
    return sendJson("POST", path, body, headers);
  }

  /** Sends JSON in which apostrophes stand for quotation marks. */
  public Answer sendJson(String method, String path, String body, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return send(method, path, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), all);
  }

  /** Calls a path below {@code /backoffice/api/v1}, or an absolute one of the server. */
  public Answer send(String method, String path, byte[] body, String... headers) {
    String base = "http://localhost:" + port;
    URI uri =
        URI.create(
            base + (path.startsWith("//") ? path.substring(1) : "/backoffice/api/v1" + path));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    HttpResponse<String> response = exchange(request.build());
    return new Answer(response.statusCode(), response.body(), response);
  }

  private static String token(String user) {
    return TOKENS
        .compute(
            user,
            (name, known) ->
                known == null || known.old()
                    ? new Token(fetchToken(name), System.nanoTime())
                    : known)
        .text();
  }

  private static String fetchToken(String user) {
    Map<String, String> form =
        user.equals(BILLING)
            ? Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                "billing",
                "client_secret",
                "billing-demo-secret")
            : Map.of(
                "grant_type",
                "password",
                "client_id",
                "demo-cli",
                "username",
                user,
                "password",
                user);
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    HttpResponse<String> response =
        exchange(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://localhost:"
                            + TestStack.settings().keycloakPort()
                            + "/realms/saldo/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(user + " got no token: " + response.body());
    }
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject().getString("access_token");
    }
  }

  private static HttpResponse<String> exchange(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
