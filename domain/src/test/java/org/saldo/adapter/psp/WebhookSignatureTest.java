package org.saldo.adapter.psp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The vector is one that OpenSSL and a provider's own library agree on. */
class WebhookSignatureTest {

  private static final String SECRET = "whsec_test_secret";
  private static final long AT = 1767225600;
  private static final String V1 =
      "v1=485b6a65664dd05f70bd4be21268989f80f76ee4e5d484ca3edb4bb1b4433aa9";
  private static final byte[] BODY =
      ("{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"payment_intent.succeeded\","
              + "\"api_version\":\"2020-08-27\",\"data\":{\"object\":{\"id\":\"pi_1\","
              + "\"object\":\"payment_intent\",\"amount\":5000}}}")
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void holdsForWhatWasSigned() {
    assertThat(holds("t=" + AT + "," + V1, AT)).isTrue();
  }

  @Test
  void holdsForOneOfTwoSecrets() {
    assertThat(holds("t=" + AT + ",v1=00," + V1, AT)).isTrue();
  }

  @Test
  void isWorthNothingFiveMinutesLater() {
    assertThat(holds("t=" + AT + "," + V1, AT + 300)).isTrue();
    assertThat(holds("t=" + AT + "," + V1, AT + 301)).isFalse();
    assertThat(holds("t=" + AT + "," + V1, AT - 301)).isFalse();
  }

  @Test
  void doesNotHoldForAnythingElse() {
    assertThat(holds(null, AT)).isFalse();
    assertThat(holds("", AT)).isFalse();
    assertThat(holds(V1, AT)).isFalse();
    assertThat(holds("t=" + AT, AT)).isFalse();
    assertThat(holds("t=" + (AT + 1) + "," + V1, AT)).isFalse();
    assertThat(holds("t=99999999999999999999," + V1, AT)).isFalse();
    assertThat(holds("t=" + AT + "," + V1 + ",".repeat(2000), AT)).isFalse();
    byte[] changed = BODY.clone();
    changed[BODY.length - 4] = '9';
    assertThat(WebhookSignature.holds("t=" + AT + "," + V1, changed, SECRET, AT)).isFalse();
  }

  @Test
  void doesNotHoldWithoutASecret() {
    assertThat(WebhookSignature.holds("t=" + AT + "," + V1, BODY, "", AT)).isFalse();
  }

  private static boolean holds(String header, long now) {
    return WebhookSignature.holds(header, BODY, SECRET, now);
  }
}
