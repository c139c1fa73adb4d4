package org.saldo.it.psp;

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
import java.util.List;

/** The sandbox as a merchant, a customer and a test see it, by HTTP alone. */
final class SandboxClient {

  static final String SUCCESS = "4242424242424242";
  static final String DECLINED = "4000000000000002";
  static final String CHALLENGE = "4000000000003220";
  static final String UNKNOWN_THEN_SUCCESS = "4000000000000119";
  static final String REPEATED = "4000000000000143";
  static final String LATE = "4000000000000135";
  static final String REORDERED = "4000000000000150";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  static String base() {
    return System.getenv("SALDO_PSP_SANDBOX_URL");
  }

  HttpResponse<String> api(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base() + path))
            .header("Authorization", "Bearer sk_sandbox_demo")
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  /** The usual behaviour is {@code {}}. */
  void control(String json) {
    api("PUT", "/admin/v1/controls", json);
  }

  /** As if the customer had paid; {@code amount} in minor units, or null for the right one. */
  JsonObject pay(String checkoutId, String card, Long amount) {
    String body =
        "{\"card\":\"" + card + "\"" + (amount == null ? "" : ",\"amount\":" + amount) + "}";
    return json(api("POST", "/admin/v1/checkouts/" + checkoutId + "/pay", body));
  }

  JsonObject checkout(String id) {
    return json(api("GET", "/api/v1/checkouts/" + id, null));
  }

  List<JsonObject> events(String checkoutId) {
    return json(api("GET", "/admin/v1/checkouts/" + checkoutId + "/events", null))
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  void sendAgain(String eventId) {
    api("POST", "/admin/v1/events/" + eventId + "/send", null);
  }

  HttpResponse<String> page(String checkoutId, String query) {
    return send(HttpRequest.newBuilder(URI.create(base() + "/pay/" + checkoutId + query)).build());
  }

  /** Fills in the hosted page; {@code fields} are names and values in turn. */
  HttpResponse<String> submit(String checkoutId, String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8)).append('&');
    }
    return send(
        HttpRequest.newBuilder(URI.create(base() + "/pay/" + checkoutId))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
            .build());
  }

  static JsonObject json(HttpResponse<String> response) {
    try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
      return reader.readObject();
    }
  }

  static HttpResponse<String> send(HttpRequest request) {
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
