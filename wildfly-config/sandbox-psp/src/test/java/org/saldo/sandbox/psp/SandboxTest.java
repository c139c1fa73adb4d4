package org.saldo.sandbox.psp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {

  private static final Order ORDER =
      new Order("pi-1", 12_34, "EUR", "Linde", "R-1", "http://m/back", "http://m/hook", "de", 1800);

  @TempDir private Path folder;

  private final Later clock = new Later();
  private Sandbox sandbox;
  private Checkout checkout;

  @BeforeEach
  void open() {
    sandbox = new Sandbox(new Journal(file()), clock);
    checkout = sandbox.create("k", ORDER).orElseThrow();
  }

  @Test
  void givesTheSameCheckoutForTheSameKey() {
    assertThat(sandbox.create("k", ORDER)).containsSame(checkout);
    Order dearer =
        new Order("pi-1", 99, "EUR", "Linde", "R-1", "http://m/back", "http://m/hook", "de", 1800);
    assertThat(sandbox.create("k", dearer)).isEmpty();
  }

  @Test
  void tellsOfASuccessOnce() {
    sandbox.pay(checkout, Card.SUCCESS, 12_34);
    sandbox.pay(checkout, Card.SUCCESS, 12_34);
    assertThat(types()).containsExactly("payment.processing", "payment.succeeded");
  }

  @Test
  void asksTheCustomerOfAChallenge() {
    sandbox.pay(checkout, Card.CHALLENGE, 12_34);
    assertThat(checkout.status()).isEqualTo(Status.REQUIRES_ACTION);
    sandbox.answer(checkout, false);
    assertThat(checkout.status()).isEqualTo(Status.FAILED);
    assertThat(checkout.failure()).isEqualTo("authentication_failed");
  }

  @Test
  void knowsAnUnknownOutcomeLater() {
    sandbox.pay(checkout, Card.UNKNOWN_THEN_SUCCESS, 12_34);
    sandbox.tick();
    assertThat(checkout.status()).isEqualTo(Status.UNKNOWN);
    clock.pass(Duration.ofSeconds(15));
    sandbox.tick();
    assertThat(checkout.status()).isEqualTo(Status.SUCCEEDED);
    assertThat(types()).containsExactly("payment.unknown", "payment.succeeded");
  }

  @Test
  void expiresWhatNobodyPaid() {
    clock.pass(Duration.ofSeconds(1799));
    sandbox.tick();
    assertThat(checkout.status()).isEqualTo(Status.OPEN);
    clock.pass(Duration.ofSeconds(1));
    sandbox.tick();
    assertThat(checkout.status()).isEqualTo(Status.EXPIRED);
  }

  @Test
  void givesBackNoMoreThanWasPaid() {
    assertThat(sandbox.refund(checkout, "a", 1)).isEmpty();
    sandbox.pay(checkout, Card.SUCCESS, 12_34);
    Refund first = sandbox.refund(checkout, "a", 12_00).orElseThrow();
    assertThat(sandbox.refund(checkout, "a", 12_00)).contains(first);
    assertThat(sandbox.refund(checkout, "b", 35)).isEmpty();
    assertThat(sandbox.refund(checkout, "c", 34)).isPresent();
  }

  @Test
  void turnsTheOrderAroundForTheCardThatSaysSo() {
    sandbox.pay(checkout, Card.REORDERED_WEBHOOK, 12_34);
    assertThat(sandbox.due()).extracting(Event::type).containsExactly("payment.succeeded");
    sandbox.due().forEach(event -> sandbox.delivered(event.id(), true));
    clock.pass(Duration.ofSeconds(3));
    assertThat(sandbox.due()).extracting(Event::type).containsExactly("payment.processing");
  }

  @Test
  void deliversUntilItArrived() {
    sandbox.pay(checkout, Card.DECLINED, 12_34);
    Event event = sandbox.due().get(0);
    sandbox.delivered(event.id(), false);
    assertThat(sandbox.due()).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    assertThat(sandbox.due()).hasSize(1);
    sandbox.delivered(event.id(), true);
    clock.pass(Duration.ofDays(1));
    assertThat(sandbox.due()).isEmpty();
  }

  @Test
  void knowsEverythingAfterAKill() throws Exception {
    sandbox.pay(checkout, Card.REPEATED_WEBHOOK, 12_34);
    sandbox.refund(checkout, "a", 34);
    sandbox.delivered(sandbox.due().get(0).id(), true);
    Files.writeString(file(), "{\"event\":{\"id\":\"half", StandardOpenOption.APPEND);

    Sandbox again = new Sandbox(new Journal(file()), clock);
    Checkout same = again.create("k", ORDER).orElseThrow();
    assertThat(same.toRecord()).isEqualTo(checkout.toRecord());
    assertThat(again.due()).isEqualTo(sandbox.due());
  }

  @Test
  void signsLikeTheKnownVector() {
    String body =
        "{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"payment_intent.succeeded\","
            + "\"api_version\":\"2020-08-27\",\"data\":{\"object\":{\"id\":\"pi_1\","
            + "\"object\":\"payment_intent\",\"amount\":5000}}}";
    assertThat(Signature.of("whsec_test_secret", 1767225600, body))
        .isEqualTo(
            "t=1767225600,v1=485b6a65664dd05f70bd4be21268989f80f76ee4e5d484ca3edb4bb1b4433aa9");
  }

  @Test
  void rendersEveryStateInEveryLanguage() {
    for (String language : List.of("de", "en", "es", "el")) {
      for (Card card : Card.values()) {
        Checkout one = sandbox.create(language + card, ORDER).orElseThrow();
        Texts texts = Texts.in(language);
        assertThat(new PaymentPage(one, texts, "").render("<b>", "error.number"))
            .doesNotContain("<b>");
        sandbox.pay(one, card, 12_34);
        assertThat(new PaymentPage(one, texts, "").render("", null)).contains("Linde");
      }
    }
  }

  @Test
  void hasAllWordsInFourLanguages() {
    ResourceBundle german = Texts.in("de").bundle();
    for (String language : List.of("en", "es", "el")) {
      assertThat(new TreeSet<>(Texts.in(language).bundle().keySet()))
          .isEqualTo(new TreeSet<>(german.keySet()));
    }
    for (Status status : Status.values()) {
      if (!status.waitsForCustomer()) {
        assertThat(german.containsKey("status." + status.text())).isTrue();
      }
    }
  }

  private List<String> types() {
    return sandbox.eventsOf(checkout.id()).stream().map(Event::type).toList();
  }

  private Path file() {
    return folder.resolve("psp/journal.jsonl");
  }

  /** A clock that moves when it is told to. */
  private static final class Later extends Clock {

    private Instant now = Instant.parse("2026-01-05T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
