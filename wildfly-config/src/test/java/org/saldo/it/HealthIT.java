package org.saldo.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;

/** What a probe is told on the management port. */
@RunAsClient
class HealthIT extends Deployed {

  private static JsonObject ready() throws IOException {
    try (InputStream body = URI.create("http://127.0.0.1:10990/health/ready").toURL().openStream();
        JsonReader reader = Json.createReader(body)) {
      return reader.readObject();
    }
  }

  @Test
  void tellsOfDatabaseAndLedger() throws IOException {
    JsonObject ready = ready();
    Map<String, JsonObject> checks =
        ready.getJsonArray("checks").getValuesAs(JsonObject.class).stream()
            .collect(Collectors.toMap(check -> check.getString("name"), Function.identity()));
    assertThat(ready.getString("status")).isEqualTo("UP");
    assertThat(checks.get("database").getString("status")).isEqualTo("UP");
    JsonObject ledger = checks.get("ledger");
    assertThat(ledger.getString("status")).isEqualTo("UP");
    assertThat(ledger.getJsonObject("data").getString("condition")).isIn("ok", "degraded");
  }
}
