package org.saldo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saldo.launcher.StackSettings;

/** Calls the server as a person of the demo. */
final class Caller {

  /** Well below the minutes for which a token is good. */
  private static final long REUSE_NANOS = 60_000_000_000L;

  private final StackSettings settings;
  private final String user;
  private final HttpClient http = HttpClient.newHttpClient();
  private String token;
  private long tokenFrom;

  /** As the accountant. */
  Caller(StackSettings settings) {
    this(settings, "anna");
  }

  private Caller(StackSettings settings, String user) {
    this.settings = settings;
    this.user = user;
  }

  /** The same as somebody else. */
  Caller as(String other) {
    return new Caller(settings, other);
  }

  /** The answer of a path from the root of the server; anything but success ends the run. */
  byte[] get(String path) {
    return send(request(path).GET().build());
  }

  /** Posts to a path of the REST interface. */
  byte[] post(String path, String type, byte[] body) {
    return send(
        request("/backoffice/api/v1" + path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(settings.baseUrl() + path))
        .header("Authorization", "Bearer " + token());
  }

  private byte[] send(HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() / 100 != 2) {
        throw new IllegalStateException(
            request.uri()
                + " answers "
                + answer.statusCode()
                + " "
                + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** By the client for scripts, which only the demo's realm has. */
  String token() {
    if (token != null && System.nanoTime() - tokenFrom < REUSE_NANOS) {
      return token;
    }
    String form =
        "grant_type=password&client_id=demo-cli&username=%1$s&password=%1$s"
            .formatted(URLEncoder.encode(user, StandardCharsets.UTF_8));
    byte[] answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(settings.oidcUrl() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    Matcher found =
        Pattern.compile("\"access_token\":\"([^\"]+)\"")
            .matcher(new String(answer, StandardCharsets.UTF_8));
    if (!found.find()) {
      throw new IllegalStateException("no token");
    }
    token = found.group(1);
    tokenFrom = System.nanoTime();
    return token;
  }
}
