package org.saldo.it.psp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** The provider by itself: what a merchant and a customer get from it. */
@RunAsClient
class SandboxPspIT extends Deployed {

  private final SandboxClient sandbox = new SandboxClient();

  @Test
  void wantsItsKey() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(SandboxClient.base() + "/api/v1/checkouts/x")).build();
    assertThat(SandboxClient.send(request).statusCode()).isEqualTo(401);
  }

  @Test
  void createsOncePerKey() {
    String key = UUID.randomUUID().toString();
    JsonObject first = SandboxClient.json(create(key, 1234));
    assertThat(SandboxClient.json(create(key, 1234))).isEqualTo(first);
    assertThat(create(key, 4321).statusCode()).isEqualTo(409);
    assertThat(create(UUID.randomUUID().toString(), -1).statusCode()).isEqualTo(400);
  }

  @Test
  void takesACardOnThePageAndGoesBack() {
    String id = newCheckout();
    assertThat(sandbox.page(id, "?lang=el").body()).contains("Πληρωμή με κάρτα").contains("12,34");
    assertThat(sandbox.submit(id, "do", "pay", "number", "5105105105105100").statusCode())
        .as("no other card than those of the sandbox")
        .isEqualTo(422);
    HttpResponse<String> paid = sandbox.submit(id, "do", "pay", "number", "4242 4242 4242 4242");
    assertThat(paid.statusCode()).isEqualTo(303);
    assertThat(paid.headers().firstValue("Location")).contains("http://localhost:1/back");
    assertThat(sandbox.checkout(id).getString("status")).isEqualTo("succeeded");
    assertThat(sandbox.submit(id, "do", "cancel").statusCode()).isEqualTo(303);
    assertThat(sandbox.checkout(id).getString("status")).isEqualTo("succeeded");
  }

  @Test
  void asksTheQuestionOfTheBank() {
    String id = newCheckout();
    HttpResponse<String> asked = sandbox.submit(id, "do", "pay", "number", SandboxClient.CHALLENGE);
    assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith("/pay/" + id);
    assertThat(sandbox.page(id, "?lang=de").body())
        .contains("Zahlung bestätigen")
        .contains("Linde");
    sandbox.submit(id, "do", "approve");
    assertThat(sandbox.checkout(id).getString("status")).isEqualTo("succeeded");
  }

  @Test
  void givesBackInParts() {
    String id = newCheckout();
    sandbox.pay(id, SandboxClient.SUCCESS, null);
    assertThat(refund(id, "a", 1000).statusCode()).isEqualTo(201);
    assertThat(refund(id, "a", 1000).statusCode()).isEqualTo(201);
    assertThat(refund(id, "b", 235).statusCode()).isEqualTo(422);
    assertThat(sandbox.checkout(id).getInt("refunded")).isEqualTo(1000);
  }

  private HttpResponse<String> refund(String id, String key, long amount) {
    return sandbox.api(
        "POST",
        "/api/v1/checkouts/" + id + "/refunds",
        "{\"amount\":" + amount + "}",
        "Idempotency-Key",
        key);
  }

  private String newCheckout() {
    return SandboxClient.json(create(UUID.randomUUID().toString(), 1234)).getString("id");
  }

  private HttpResponse<String> create(String key, long amount) {
    String order =
        """
        {"reference":"r","amount":%d,"currency":"EUR","payee":"Linde","language":"en",
         "return_url":"http://localhost:1/back","webhook_url":"http://localhost:1/hook"}
        """
            .formatted(amount);
    return sandbox.api("POST", "/api/v1/checkouts", order, "Idempotency-Key", key);
  }
}
