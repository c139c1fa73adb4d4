package org.saldo.adapter.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.MessageReceipt;
import org.saldo.correspondence.ReportedReceipt;
import org.saldo.correspondence.SmsContent;
import org.saldo.correspondence.SmsReports;
import org.saldo.incoming.IncomingSms;
import org.saldo.incoming.SmsInbox;
import org.saldo.outbox.Delivery;

/**
 * Hands SMS to a gateway by HTTP that speaks Twilio's interface of 2010-04-01, and makes sure of
 * what it reports and brings by its signature. Settings: {@code saldo.sms.twilio.*}.
 */
@ApplicationScoped
class TwilioGateway implements SmsGateway, SmsReports, SmsInbox {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final int TOO_MANY = 429;

  /** Not about the message: who we are, what we may, how fast. */
  private static final Set<Integer> NOT_THE_MESSAGE = Set.of(20003, 20005, 20429, 21606, 30001);

  /** Error codes that say that nobody can be reached under the number any more. */
  private static final Set<String> LOST = Set.of("30005", "30006", "21211", "21614");

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

  private final Optional<String> url;
  private final Optional<String> account;
  private final Optional<String> token;
  private final Optional<String> sender;
  private final String portalUrl;

  protected TwilioGateway() {
    this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  @Inject
  TwilioGateway(
      @ConfigProperty(name = "saldo.sms.twilio.url") Optional<String> url,
      @ConfigProperty(name = "saldo.sms.twilio.account") Optional<String> account,
      @ConfigProperty(name = "saldo.sms.twilio.token") Optional<String> token,
      @ConfigProperty(name = "saldo.sms.sender") Optional<String> sender,
      @ConfigProperty(name = "saldo.portal.url") String portalUrl) {
    this.url = url;
    this.account = account;
    this.token = token;
    this.sender = sender;
    this.portalUrl = portalUrl;
  }

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public String gateway() {
    return name();
  }

  @Override
  public void keepUp() {
    // It calls us.
  }

  @Override
  public Delivery send(SmsContent sms, String key) {
    if (account.isEmpty() || token.isEmpty()) {
      return Delivery.failed("The settings saldo.sms.twilio.account and .token are missing.");
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("To", sms.to());
    sender.ifPresent(from -> form.put("From", from));
    form.put("Body", sms.text());
    form.put("StatusCallback", callback());
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    url.orElse("https://api.twilio.com")
                        + "/2010-04-01/Accounts/"
                        + account.get()
                        + "/Messages.json"))
            .timeout(ANSWER)
            .header("Authorization", "Basic " + credentials())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
            .build();
    try {
      return answered(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return Delivery.failed("The gateway cannot be reached: " + e.getMessage());
    } catch (IOException e) {
      return Delivery.unclear("The gateway did not answer: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Delivery.unclear("The gateway was not waited for.");
    }
  }

  private static Delivery answered(HttpResponse<String> answer) {
    Optional<JsonObject> json = json(answer.body());
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return json.map(j -> j.getString("sid", null))
          .map(Delivery::delivered)
          .orElseGet(() -> Delivery.unclear("The gateway took it and named no key."));
    }
    int code = json.map(j -> j.getInt("code", 0)).orElse(0);
    String why =
        "The gateway says "
            + status
            + json.map(j -> " " + code + " " + j.getString("message", "")).orElse("");
    boolean later = status >= 500 || status == TOO_MANY || NOT_THE_MESSAGE.contains(code);
    return later || status == 401 || status == 403 || status == 404
        ? Delivery.failed(why)
        : Delivery.refused(why);
  }

  private static Optional<JsonObject> json(String body) {
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return Optional.of(reader.readObject());
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private String callback() {
    return address("receipt");
  }

  private String address(String what) {
    return portalUrl + "/portal/sms/" + name() + "/" + what;
  }

  private String credentials() {
    return Base64.getEncoder()
        .encodeToString(
            (account.orElseThrow() + ":" + token.orElseThrow()).getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public Optional<Report> verified(Map<String, String> headers, Map<String, String> form) {
    if (!isSigned(callback(), headers, form)) {
      return Optional.empty();
    }
    String key = form.getOrDefault("MessageSid", "");
    String error = form.getOrDefault("ErrorCode", "");
    String status = form.getOrDefault("MessageStatus", "");
    String detail = (status + " " + error).strip();
    return Optional.of(
        new Report(
            switch (status) {
              case "delivered", "read" ->
                  new ReportedReceipt(
                      MessageChannel.SMS, key, MessageReceipt.DELIVERED, detail, false);
              case "undelivered", "failed" ->
                  new ReportedReceipt(
                      MessageChannel.SMS,
                      key,
                      MessageReceipt.UNDELIVERED,
                      detail,
                      LOST.contains(error));
              default -> null;
            }));
  }

  @Override
  public Optional<IncomingSms> message(Map<String, String> headers, Map<String, String> form) {
    String key = form.getOrDefault("MessageSid", "");
    if (key.isBlank() || !isSigned(address("message"), headers, form)) {
      return Optional.empty();
    }
    String body = form.getOrDefault("Body", "");
    boolean pictures = !form.getOrDefault("NumMedia", "0").equals("0");
    return Optional.of(
        new IncomingSms(
            name(),
            key,
            true,
            form.get("From"),
            form.get("To"),
            null,
            body.isEmpty() && pictures ? null : body,
            pictures));
  }

  private boolean isSigned(String address, Map<String, String> headers, Map<String, String> form) {
    String signature = headers.getOrDefault("x-twilio-signature", "");
    return token.isPresent()
        && MessageDigest.isEqual(
            signature.getBytes(StandardCharsets.UTF_8),
            signed(address, form).getBytes(StandardCharsets.UTF_8));
  }

  /** As the gateway signs: the address, then every field by name with its value, HMAC-SHA1. */
  private String signed(String address, Map<String, String> form) {
    StringBuilder all = new StringBuilder(address);
    new TreeMap<>(form).forEach((name, value) -> all.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.orElseThrow().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(all.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }
}
