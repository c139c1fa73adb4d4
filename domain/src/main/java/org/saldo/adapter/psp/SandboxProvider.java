package org.saldo.adapter.psp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.calendar.SystemTime;
import org.saldo.money.Money;
import org.saldo.payment.online.CheckoutOrder;
import org.saldo.payment.online.PaymentProvider;
import org.saldo.payment.online.ProviderAnswer;
import org.saldo.payment.online.ProviderCheckout;
import org.saldo.payment.online.ProviderEvent;

/** The sandbox PSP of demo and tests, by HTTP. Settings: {@code saldo.psp.sandbox.*}. */
@ApplicationScoped
public class SandboxProvider implements PaymentProvider {

  private static final String SIGNATURE = "sandbox-signature";
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  @Inject
  @ConfigProperty(name = "saldo.psp.sandbox.url")
  private Optional<String> url;

  @Inject
  @ConfigProperty(name = "saldo.psp.sandbox.api-key")
  private Optional<String> apiKey;

  @Inject
  @ConfigProperty(name = "saldo.psp.sandbox.webhook-secret")
  private Optional<String> webhookSecret;

  @Inject
  @ConfigProperty(name = "saldo.portal.url")
  private String portalUrl;

  @Override
  public String key() {
    return "sandbox";
  }

  @Override
  public boolean offered() {
    return url.isPresent() && apiKey.isPresent() && webhookSecret.isPresent();
  }

  @Override
  public ProviderAnswer<ProviderCheckout> create(CheckoutOrder order) {
    String body =
        SandboxJson.order(
            order,
            portalUrl + "/portal/my/paid.xhtml?payment=" + order.intent(),
            portalUrl + "/portal/psp/" + key() + "/webhook");
    return answered(post("/checkouts", body, order.intent().toString()), SandboxJson::checkout);
  }

  @Override
  public ProviderAnswer<ProviderCheckout> fetch(String checkoutKey) {
    return answered(request("/checkouts/" + checkoutKey).GET(), SandboxJson::checkout);
  }

  @Override
  public ProviderAnswer<String> refund(String checkoutKey, Money amount, String idempotencyKey) {
    String path = "/checkouts/" + checkoutKey + "/refunds";
    return answered(post(path, SandboxJson.refund(amount), idempotencyKey), SandboxJson::key);
  }

  @Override
  public Optional<ProviderEvent> verified(Map<String, String> headers, byte[] body) {
    long now = SystemTime.millis() / 1000;
    if (!WebhookSignature.holds(headers.get(SIGNATURE), body, webhookSecret.orElse(""), now)) {
      return Optional.empty();
    }
    try {
      return Optional.of(read(new String(body, StandardCharsets.UTF_8)));
    } catch (JsonException
        | IllegalArgumentException
        | ArithmeticException
        | ClassCastException
        | NullPointerException e) {
      // Signed and yet not what was agreed: as little use as a forged one.
      return Optional.empty();
    }
  }

  @Override
  public ProviderEvent read(String body) {
    return SandboxJson.event(body);
  }

  private HttpRequest.Builder post(String path, String body, String idempotencyKey) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", idempotencyKey)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url.orElseThrow() + "/api/v1" + path))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + apiKey.orElseThrow());
  }

  private <T> ProviderAnswer<T> answered(HttpRequest.Builder request, Function<String, T> reader) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      int status = response.statusCode();
      if (status >= 200 && status < 300) {
        return ProviderAnswer.of(reader.apply(response.body()));
      }
      String problem = status + " " + response.body();
      // 429 asks for patience, it is no no.
      return status >= 400 && status < 500 && status != 429
          ? ProviderAnswer.refused(problem)
          : ProviderAnswer.unclear(problem);
    } catch (IOException
        | JsonException
        | IllegalArgumentException
        | ArithmeticException
        | ClassCastException
        | NullPointerException e) {
      return ProviderAnswer.unclear(String.valueOf(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ProviderAnswer.unclear("interrupted");
    }
  }
}
