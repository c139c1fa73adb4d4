package org.saldo.adapter.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageReceipt;
import org.saldo.correspondence.SmsContent;
import org.saldo.correspondence.SmsReports;
import org.saldo.outbox.Delivery;
import org.saldo.outbox.Delivery.Result;

/** What the gateway by HTTP is told, and what its answers mean. */
class TwilioGatewayTest {

  private static final SmsContent SMS = new SmsContent("+491713920001", "Offen: 50,00 € & mehr");

  private HttpServer server;
  private int status;
  private String answer;
  private boolean dies;
  private String path;
  private String authorization;
  private final Map<String, String> form = new TreeMap<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      path = exchange.getRequestURI().getPath();
      authorization = exchange.getRequestHeaders().getFirst("Authorization");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      for (String field : body.split("&")) {
        String[] parts = field.split("=", 2);
        form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
      if (!dies) {
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private TwilioGateway gateway() {
    return new TwilioGateway(
        Optional.of("http://localhost:" + server.getAddress().getPort()),
        Optional.of("AC0815"),
        Optional.of("secret"),
        Optional.of("Saldo"),
        "https://portal.example");
  }

  private Delivery answered(int code, String body) {
    status = code;
    answer = body;
    return gateway().send(SMS, "key-1");
  }

  @Test
  void tellsWhatAndToWhom() {
    Delivery delivery = answered(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}");
    assertThat(delivery).isEqualTo(Delivery.delivered("SM1"));
    assertThat(path).isEqualTo("/2010-04-01/Accounts/AC0815/Messages.json");
    assertThat(authorization)
        .isEqualTo(
            "Basic "
                + Base64.getEncoder()
                    .encodeToString("AC0815:secret".getBytes(StandardCharsets.UTF_8)));
    assertThat(form)
        .containsEntry("To", "+491713920001")
        .containsEntry("From", "Saldo")
        .containsEntry("Body", "Offen: 50,00 € & mehr")
        .containsEntry("StatusCallback", "https://portal.example/portal/sms/twilio/receipt");
  }

  @Test
  void knowsWhatIsWorthAnotherAttempt() {
    String invalid = "{\"code\":21211,\"message\":\"The 'To' number is not valid\"}";
    assertThat(answered(400, invalid).result()).isEqualTo(Result.REFUSED);
    assertThat(answered(400, invalid).detail()).contains("21211", "not valid");
    assertThat(answered(429, "{\"code\":20429}").result()).isEqualTo(Result.FAILED);
    assertThat(answered(503, "<html>no JSON</html>").result()).isEqualTo(Result.FAILED);
    assertThat(answered(401, "{\"code\":20003,\"message\":\"Authenticate\"}").result())
        .as("who we are is wrong, not the message")
        .isEqualTo(Result.FAILED);
    assertThat(answered(201, "nothing to read").result())
        .as("it took it, and did not say under what key")
        .isEqualTo(Result.UNCLEAR);
  }

  @Test
  void isInDoubtWhenTheLineBreaks() {
    dies = true;
    assertThat(gateway().send(SMS, "key-1").result()).isEqualTo(Result.UNCLEAR);
    server.stop(0);
    assertThat(gateway().send(SMS, "key-1").result()).isEqualTo(Result.FAILED);
  }

  /** The example of the signature, computed by hand with openssl dgst -sha1 -hmac. */
  @Test
  void believesTheSignatureAlone() {
    Map<String, String> report =
        Map.of("MessageSid", "SM1", "MessageStatus", "undelivered", "ErrorCode", "30005");
    Map<String, String> signed = Map.of("x-twilio-signature", "sXGudfH8UiPMKDkzSXPG3AxqsFg=");
    Optional<SmsReports.Report> verified = gateway().verified(signed, report);
    assertThat(verified).isPresent();
    assertThat(verified.get().receipt().receipt()).isEqualTo(MessageReceipt.UNDELIVERED);
    assertThat(verified.get().receipt().contactLost()).isTrue();
    assertThat(gateway().verified(Map.of(), report)).isEmpty();
    assertThat(
            gateway().verified(signed, Map.of("MessageSid", "SM2", "MessageStatus", "delivered")))
        .isEmpty();
  }

  @Test
  void saysNothingOfWhatIsUnderWay() {
    TwilioGateway unset =
        new TwilioGateway(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
    assertThat(unset.verified(Map.of("x-twilio-signature", ""), Map.of())).isEmpty();
    assertThat(unset.send(SMS, "key-1").result()).isEqualTo(Result.FAILED);
  }
}
