package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.MessageReceipt;
import org.saldo.correspondence.ReceiptIntake;
import org.saldo.correspondence.ReportedReceipt;
import org.saldo.correspondence.SentMessage;

/** An SMS goes out over the real protocol, and its receipt finds it. */
class SmsIT extends CorrespondenceTest {

  private static final String SENT = "http://localhost:9025/sms.json";
  private static final String CALLBACK = "http://localhost:9080/portal/sms/twilio/receipt";

  @jakarta.ejb.EJB private ReceiptIntake intake;

  /** The tests run at night and on Sundays too. */
  @BeforeEach
  void atAnyTime() {
    AnyTime.allow(rows());
  }

  private SentMessage send(Sample sample) {
    return carla(() -> demands.send(sample.demand(MessageChannel.SMS)));
  }

  private String of(long message, String column) {
    return String.valueOf(
        rows().list("SELECT " + column + " FROM message WHERE id = ?", message).get(0).get(0));
  }

  private void awaitReceipt(long message) throws InterruptedException {
    for (int i = 0; i < 300 && of(message, "receipt").equals("null"); i++) {
      Thread.sleep(200);
    }
  }

  private static List<JsonObject> taken(String to) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(SENT)).build(),
                HttpResponse.BodyHandlers.ofString());
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .filter(sms -> sms.getString("to").equals(to))
          .toList();
    }
  }

  @Test
  void arrivesInPartsAndIsReportedAsDelivered() throws Exception {
    Sample sample = withPhone("0171 39200 21");
    SentMessage sent = send(sample);
    assertThat(sent.channel()).isEqualTo(MessageChannel.SMS);
    awaitSent(sent.messageId());
    awaitReceipt(sent.messageId());
    assertThat(of(sent.messageId(), "receipt")).isEqualTo("DELIVERED");
    List<JsonObject> parts = taken("+491713920021");
    assertThat(parts).isNotEmpty();
    String text = parts.stream().map(p -> p.getString("text")).reduce("", String::concat);
    assertThat(text).contains(sample.caseFile().number()).isEqualTo(of(sent.messageId(), "body"));
    assertThat(parts.get(0).getString("from")).isEqualTo("Saldo");
    assertThat(of(sent.messageId(), "recipient")).isEqualTo("+491713920021");
    assertThat(of(sent.messageId(), "document_id")).as("the letter for the portal").isNotNull();
  }

  @Test
  void sendsALetterWhereThereIsNoSuchNumberAndForgetsIt() throws Exception {
    Sample sample = withPhone("+49 171 3920099");
    SentMessage sent = send(sample);
    awaitSent(sent.messageId());
    awaitReceipt(sent.messageId());
    assertThat(of(sent.messageId(), "receipt")).isEqualTo("UNDELIVERED");
    assertThat(of(sent.messageId(), "receipt_detail")).contains("UNDELIV", "001");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM message WHERE instead_of = ? AND channel = 'LETTER'",
                    sent.messageId()))
        .isOne();
    SentMessage next = send(sample);
    assertThat(next.channel()).as("no number any more").isEqualTo(MessageChannel.EMAIL);
    assertThat(of(next.messageId(), "passed_over")).contains("message.no.mobile");
    awaitSent(next.messageId());
  }

  @Test
  void keepsANumberThatWasOnlySwitchedOff() throws Exception {
    Sample sample = withPhone("+49 171 3920098");
    SentMessage sent = send(sample);
    awaitSent(sent.messageId());
    awaitReceipt(sent.messageId());
    assertThat(of(sent.messageId(), "receipt")).isEqualTo("UNDELIVERED");
    SentMessage next = send(sample);
    assertThat(next.channel()).isEqualTo(MessageChannel.SMS);
    awaitSent(next.messageId());
  }

  @Test
  void goesAnotherWayWithoutAMobileNumber() throws Exception {
    Sample sample = withPhone("+49 30 23125 123");
    SentMessage sent = send(sample);
    assertThat(sent.channel()).isEqualTo(MessageChannel.EMAIL);
    assertThat(of(sent.messageId(), "passed_over")).contains("message.no.mobile");
    awaitSent(sent.messageId());
  }

  @Test
  void keepsAReceiptThatCameTooEarly() throws Exception {
    Sample sample = withPhone("+49 171 3920097");
    String key = "early" + UUID.randomUUID();
    intake.take(
        new ReportedReceipt(MessageChannel.SMS, key, MessageReceipt.DELIVERED, "soon", false));
    assertThat(rows().number("SELECT COUNT(*) FROM early_receipt WHERE provider_key = ?", key))
        .isOne();
    SentMessage sent = send(sample);
    awaitSent(sent.messageId());
    assertThat(of(sent.messageId(), "receipt")).as("this one is not reported").isEqualTo("null");
    String centreKey = of(sent.messageId(), "provider_key");
    assertThat(ReportedKeys.decimal(centreKey)).isNotEqualTo(centreKey);
    intake.take(
        new ReportedReceipt(
            MessageChannel.SMS,
            "000" + ReportedKeys.decimal(centreKey),
            MessageReceipt.DELIVERED,
            "late",
            false));
    assertThat(of(sent.messageId(), "receipt")).isEqualTo("DELIVERED");
    assertThat(rows().number("SELECT COUNT(*) FROM early_receipt WHERE provider_key = ?", key))
        .as("nobody's yet")
        .isOne();
  }

  /** The same number, written in tens. */
  private static final class ReportedKeys {
    static String decimal(String hex) {
      return Long.toString(Long.parseLong(hex, 16));
    }

    private ReportedKeys() {}
  }

  @Test
  void believesAGatewayByHttpItsSignatureAlone() throws Exception {
    Sample sample = withPhone("+49 171 3920097");
    SentMessage sent = send(sample);
    awaitSent(sent.messageId());
    Map<String, String> form =
        new TreeMap<>(
            Map.of(
                "MessageSid",
                of(sent.messageId(), "provider_key"),
                "MessageStatus",
                "delivered",
                "AccountSid",
                "AC1"));
    assertThat(posted(form, "c2lnbmVkIGJ5IG5vYm9keQ==")).isEqualTo(403);
    assertThat(of(sent.messageId(), "receipt")).isEqualTo("null");
    assertThat(posted(form, signature(form))).isEqualTo(204);
    assertThat(of(sent.messageId(), "receipt")).isEqualTo("DELIVERED");
    form.put("MessageStatus", "undelivered");
    assertThat(posted(form, signature(Map.of("MessageStatus", "delivered")))).isEqualTo(403);
  }

  private static String signature(Map<String, String> form) throws Exception {
    StringBuilder all = new StringBuilder(CALLBACK);
    new TreeMap<>(form).forEach((name, value) -> all.append(name).append(value));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec("token-of-the-tests".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    return Base64.getEncoder()
        .encodeToString(mac.doFinal(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static int posted(Map<String, String> form, String signature) throws Exception {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(CALLBACK))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
