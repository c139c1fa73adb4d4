package org.saldo.adapter.psp;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * {@code t=<unix seconds>,v1=<hex>[,v1=…]}: HMAC-SHA256 over {@code t.body} with a shared secret,
 * as several providers sign. More than one {@code v1} stands there while a secret is changed.
 */
final class WebhookSignature {

  /** A call that was recorded is worth nothing soon after. */
  static final long TOLERANCE_SECONDS = 300;

  private static final int LONGEST_HEADER = 1000;

  private WebhookSignature() {}

  /**
   * Whether a header signs a body.
   *
   * @param header null when it was not there
   * @param nowSeconds of the machine's clock
   */
  static boolean holds(String header, byte[] body, String secret, long nowSeconds) {
    if (header == null || header.length() > LONGEST_HEADER || secret.isEmpty()) {
      return false;
    }
    String[] parts = header.split(",");
    long signedAt =
        Arrays.stream(parts)
            .filter(part -> part.matches("t=\\d{1,12}"))
            .mapToLong(part -> Long.parseLong(part.substring(2)))
            .findFirst()
            .orElse(0);
    if (Math.abs(nowSeconds - signedAt) > TOLERANCE_SECONDS) {
      return false;
    }
    byte[] expected = sum(secret, signedAt, body).getBytes(StandardCharsets.US_ASCII);
    return Arrays.stream(parts)
        .filter(part -> part.startsWith("v1="))
        .map(part -> part.substring(3).getBytes(StandardCharsets.UTF_8))
        .anyMatch(given -> MessageDigest.isEqual(expected, given));
  }

  private static String sum(String secret, long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }
}
