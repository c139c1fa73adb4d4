package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** A gateway brings SMS by HTTP; its signature alone is believed. */
@RunAsClient
class SmsByHttpIT extends Deployed {

  private static final String GATEWAY = "http://localhost:9080/portal/sms/twilio/";
  private static final String MESSAGE = GATEWAY + "message";

  private static Map<String, String> sms(String from, String body) {
    Map<String, String> form = new TreeMap<>();
    form.put("MessageSid", "SM" + UUID.randomUUID().toString().replace("-", ""));
    form.put("From", from);
    form.put("To", "+4930901820");
    form.put("Body", body);
    form.put("NumMedia", "0");
    return form;
  }

  private static String signature(String address, Map<String, String> form)
      throws GeneralSecurityException {
    StringBuilder all = new StringBuilder(address);
    new TreeMap<>(form).forEach((name, value) -> all.append(name).append(value));
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec("token-of-the-tests".getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    return Base64.getEncoder()
        .encodeToString(mac.doFinal(all.toString().getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpResponse<String> post(
      String address, Map<String, String> form, String signature)
      throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> genuine(Map<String, String> form) throws Exception {
    return post(MESSAGE, form, signature(MESSAGE, form));
  }

  @Test
  void takesOnceWhatIsSignedAndSaysNothing() throws Exception {
    String number = "+491713920320";
    Phones.Owner owner = Phones.give("+491713920320");
    Map<String, String> form = sms(number, "Zahle am Freitag, ΩΣ 🙂 & mehr");
    HttpResponse<String> answer = genuine(form);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
    assertThat(answer.body()).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
    assertThat(genuine(form).statusCode()).as("again").isEqualTo(200);
    assertThat(Phones.kept(number)).isOne();
    assertThat(Phones.value("body", number)).isEqualTo("Zahle am Freitag, ΩΣ 🙂 & mehr");
    assertThat(Phones.value("state", number)).isEqualTo("ASSIGNED");
    assertThat(Phones.value("case_file_id", number)).isEqualTo("" + owner.caseFile());
    assertThat(genuine(sms(number, "Zahle am Freitag, ΩΣ 🙂 & mehr")).statusCode()).isEqualTo(200);
    assertThat(Phones.kept(number)).as("the same words with another key").isEqualTo(2);
  }

  @Test
  void turnsAwayWhatIsNotSigned() throws Exception {
    String number = "+491713920321";
    Phones.Owner owner = Phones.give(number);
    Map<String, String> form = sms(number, "STOP");
    String signature = signature(MESSAGE, form);
    assertThat(post(MESSAGE, form, "c2lnbmVkIGJ5IG5vYm9keQ==").statusCode()).isEqualTo(403);
    assertThat(post(MESSAGE, form, "").statusCode()).isEqualTo(403);
    assertThat(post(MESSAGE, form, signature(GATEWAY + "receipt", form)).statusCode())
        .as("a signature for another address")
        .isEqualTo(403);
    Map<String, String> changed = new TreeMap<>(form);
    changed.put("From", "+491713920301");
    assertThat(post(MESSAGE, changed, signature).statusCode()).isEqualTo(403);
    Map<String, String> keyless = new TreeMap<>(form);
    keyless.remove("MessageSid");
    assertThat(genuine(keyless).statusCode()).isEqualTo(403);
    assertThat(post("http://localhost:9080/portal/sms/smpp/message", form, signature).statusCode())
        .isEqualTo(404);
    assertThat(post(GATEWAY + "other", form, signature).statusCode()).isEqualTo(404);
    assertThat(Phones.kept(number)).isZero();
    assertThat(Phones.blocks(owner)).isZero();
    assertThat(genuine(form).statusCode()).isEqualTo(200);
    assertThat(Phones.blocks(owner)).isOne();
  }

  @Test
  void fetchesNoPictures() throws Exception {
    String number = "+491713920322";
    Map<String, String> form = sms(number, "");
    form.put("NumMedia", "1");
    form.put("MediaUrl0", "http://localhost:1/never");
    assertThat(genuine(form).statusCode()).isEqualTo(200);
    assertThat(Phones.value("finding", number)).contains("incoming.sms.more");
    assertThat(Phones.value("body", number)).isEqualTo("null");
    assertThat(Phones.value("state", number)).isEqualTo("UNMATCHED");
  }

  @Test
  void answersWithAnErrorWhatItCouldNotKeep() throws Exception {
    String number = "+491713920323";
    Map<String, String> form = sms(number, "Hallo");
    Phones.rows().change("RENAME TABLE sms_sender TO sms_sender_away");
    try {
      assertThat(genuine(form).statusCode()).isEqualTo(500);
    } finally {
      Phones.rows().change("RENAME TABLE sms_sender_away TO sms_sender");
    }
    assertThat(genuine(form).statusCode()).isEqualTo(200);
    assertThat(Phones.kept(number)).isOne();
  }
}
