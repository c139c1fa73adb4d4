package org.saldo.it.psp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.actor.Roles;
import org.saldo.calendar.BusinessClock;
import org.saldo.debtor.DebtorAccess;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.importing.ImportTest;
import org.saldo.money.Money;
import org.saldo.payment.PaymentDesk;
import org.saldo.payment.online.IntentState;
import org.saldo.payment.online.OnlinePayments;
import org.saldo.payment.online.OnlineRefunds;
import org.saldo.payment.online.Payable;
import org.saldo.payment.online.PaymentStart;
import org.saldo.payment.online.PaymentWish;
import org.saldo.problem.Refusal;

/** Debtors pay, providers tell, in every order; the provider is the sandbox, by HTTP. */
class OnlinePaymentIT extends ImportTest {

  private static final String WEBHOOK_SECRET = "whsec_sandbox_demo";

  private final SandboxClient sandbox = new SandboxClient();

  @EJB private OnlinePayments payments;
  @EJB private OnlineRefunds refunds;
  @EJB private PaymentDesk desk;
  @EJB private DebtorAccess access;
  @Inject private BusinessClock clock;

  private String user;
  private UUID caseFile;
  private long caseKey;

  /** A debtor with a sign-in and 119.00 open. */
  @BeforeEach
  void aDebtor() {
    user = "payer-" + word();
    String creditor = aCreditor();
    String number =
        accepted(creditor, anInvoice("RE-1").to("Paula " + word()).of("100", "19")).caseNumber();
    List<Object> row =
        rows()
            .list(
                "SELECT c.public_id, d.public_id, c.id, d.id FROM case_file c"
                    + " JOIN debtor d ON d.id = c.debtor_id WHERE c.number = ?",
                number)
            .get(0);
    caseFile = UuidConverter.uuid((byte[]) row.get(0));
    caseKey = ((Number) row.get(2)).longValue();
    As.user(
        "system",
        Set.of(Roles.SYSTEM),
        () -> access.link(user, UuidConverter.uuid((byte[]) row.get(1))));
  }

  @AfterEach
  void usual() {
    sandbox.control("{}");
  }

  @Test
  void beginsOncePerForm() {
    String token = token();
    PaymentStart first = start(token, null);
    assertThat(first.refusal()).isNull();
    assertThat(start(token, null)).isEqualTo(first);
    assertThat(start(token, Money.of("5.00", "EUR")).refusal().code())
        .isEqualTo("payment.form.used");
    assertThat(sandbox.checkout(key(first)).getString("reference"))
        .isEqualTo(first.intent().toString());
  }

  @Test
  void beginsOnceForTwoClicksAtOnce() throws Exception {
    String token = token();
    ExecutorService clicks = Executors.newFixedThreadPool(2);
    Future<PaymentStart> one = clicks.submit(() -> start(token, null));
    Future<PaymentStart> other = clicks.submit(() -> start(token, null));
    assertThat(one.get()).isEqualTo(other.get());
    clicks.shutdown();
    assertThat(count("payment_intent")).isEqualTo(1);
  }

  @Test
  void booksOnceHoweverOftenItIsTold() {
    PaymentStart start = start(token(), null);
    sandbox.pay(key(start), SandboxClient.REPEATED, null);
    await(() -> state(start) == IntentState.SUCCEEDED);
    await(() -> delivered(start));
    assertThat(count("payment")).isEqualTo(1);
    assertThat(openMinor()).isZero();
    assertThat(rows().list("SELECT status, close_reason FROM case_file WHERE id = ?", caseKey))
        .isNotEmpty();
    String event = sandbox.events(key(start)).get(0).getString("id");
    sandbox.sendAgain(event);
    await(() -> delivered(start));
    assertThat(events(start)).isEqualTo(2);
    assertThat(count("payment")).isEqualTo(1);
  }

  @Test
  void believesNoBrowserAndAsksTheProvider() {
    sandbox.control("{\"paused\":true}");
    PaymentStart start = start(token(), Money.of("100.00", "EUR"));
    assertThat(ask(start)).isEqualTo(IntentState.CREATED);
    assertThat(count("payment")).isZero();
    sandbox.pay(key(start), SandboxClient.SUCCESS, null);
    assertThat(ask(start)).isEqualTo(IntentState.SUCCEEDED);
    assertThat(openMinor()).isEqualTo(19_00);
    sandbox.control("{\"reversed\":true}");
    await(() -> delivered(start));
    await(() -> pendingEvents(start) == 0);
    assertThat(count("payment")).isEqualTo(1);
    assertThat(state(start)).isEqualTo(IntentState.SUCCEEDED);
    assertThat(
            rows()
                .list("SELECT recorded_by FROM payment WHERE case_file_id = ?", caseKey)
                .get(0)
                .get(0))
        .as("the provider's word, not the debtor's")
        .isEqualTo("system");
  }

  @Test
  void takesEventsInTheWrongOrder() {
    sandbox.control("{\"paused\":true}");
    PaymentStart start = start(token(), null);
    sandbox.pay(key(start), SandboxClient.SUCCESS, null);
    sandbox.control("{\"reversed\":true,\"copies\":2}");
    await(() -> delivered(start));
    await(() -> pendingEvents(start) == 0);
    assertThat(state(start)).isEqualTo(IntentState.SUCCEEDED);
    assertThat(count("payment")).isEqualTo(1);
  }

  @Test
  void waitsForAnOutcomeThatNobodyKnows() {
    sandbox.control("{\"unknown_millis\":4000}");
    PaymentStart start = start(token(), null);
    sandbox.pay(key(start), SandboxClient.UNKNOWN_THEN_SUCCESS, null);
    assertThat(ask(start)).isEqualTo(IntentState.UNKNOWN);
    assertThat(payable().total().isZero()).as("not to be paid a second time").isTrue();
    assertThat(start(token(), null).refusal().code()).isEqualTo("payment.nothing.open");
    assertThat(count("payment")).isZero();
    await(() -> state(start) == IntentState.SUCCEEDED);
    assertThat(count("payment")).isEqualTo(1);
  }

  @Test
  void letsADeclinedOneBeTriedAgain() {
    PaymentStart start = start(token(), null);
    sandbox.pay(key(start), SandboxClient.DECLINED, null);
    await(() -> state(start) == IntentState.FAILED);
    PaymentStart again = start(token(), null);
    assertThat(again.intent()).isNotEqualTo(start.intent());
    sandbox.pay(key(again), SandboxClient.CHALLENGE, null);
    await(() -> state(again) == IntentState.REQUIRES_ACTION);
    sandbox.submit(key(again), "do", "approve");
    await(() -> state(again) == IntentState.SUCCEEDED);
    assertThat(count("payment")).isEqualTo(1);
  }

  @Test
  void knowsWhatWasCancelledOrRanOut() {
    PaymentStart cancelled = start(token(), null);
    sandbox.submit(key(cancelled), "do", "cancel");
    await(() -> state(cancelled) == IntentState.CANCELLED);
    PaymentStart expired = start(token(), null);
    sandbox.api("POST", "/api/v1/checkouts/" + key(expired) + "/expire", "{}");
    await(() -> state(expired) == IntentState.EXPIRED);
    assertThat(count("payment")).isZero();
  }

  @Test
  void booksNothingWhenAnotherAmountWasTaken() {
    PaymentStart start = start(token(), null);
    sandbox.pay(key(start), SandboxClient.SUCCESS, 1L);
    await(() -> state(start) == IntentState.REVIEW);
    await(() -> pendingEvents(start) == 0);
    assertThat(count("payment")).isZero();
    assertThat(tasks("PAYMENT_MISMATCH")).isEqualTo(1);
    assertThat(openMinor()).isEqualTo(119_00);
  }

  @Test
  void keepsWhatTwoBrowsersPaidTwice() {
    PaymentStart one = start(token(), null);
    PaymentStart other = start(token(), null);
    sandbox.pay(key(one), SandboxClient.SUCCESS, null);
    sandbox.pay(key(other), SandboxClient.SUCCESS, null);
    await(() -> state(one) == IntentState.SUCCEEDED && state(other) == IntentState.SUCCEEDED);
    assertThat(count("payment")).isEqualTo(2);
    assertThat(openMinor()).isZero();
    assertThat(
            rows()
                .number(
                    "SELECT SUM(a.amount_minor) FROM allocation a JOIN payment p"
                        + " ON p.id = a.payment_id WHERE p.case_file_id = ?"
                        + " AND a.receivable_id IS NULL",
                    caseKey))
        .isEqualTo(119_00);
    assertThat(tasks("OVERPAYMENT")).isEqualTo(1);
  }

  @Test
  void givesBackInPartsWhatNobodyOwed() {
    PaymentStart one = start(token(), null);
    PaymentStart other = start(token(), null);
    sandbox.pay(key(one), SandboxClient.SUCCESS, null);
    await(() -> state(one) == IntentState.SUCCEEDED);
    sandbox.pay(key(other), SandboxClient.SUCCESS, null);
    await(() -> state(other) == IntentState.SUCCEEDED);
    UUID surplus = payment(other);

    assertThat(refund(payment(one), "0.01", token())).isEqualTo("refund.more.than.unallocated");
    assertThat(refund(surplus, "119.01", token())).isEqualTo("refund.more.than.unallocated");
    String form = token();
    assertThat(refund(surplus, "19.00", form)).isEqualTo("done");
    assertThat(refund(surplus, "19.00", form)).as("the same form").isEqualTo("done");
    assertThat(refund(surplus, "100.01", token())).isEqualTo("refund.more.than.unallocated");
    await(() -> state(other) == IntentState.PARTLY_REFUNDED);
    assertThat(sandbox.checkout(key(other)).getInt("refunded")).isEqualTo(19_00);

    assertThat(refund(surplus, "100.00", token())).isEqualTo("done");
    assertThat(takeBack(surplus)).isEqualTo("payment.partly.refunded");
    await(() -> state(other) == IntentState.REFUNDED);
    assertThat(sandbox.checkout(key(other)).getInt("refunded")).isEqualTo(119_00);
    await(() -> pendingEvents(other) == 0);
    assertThat(tasks("PAYMENT_REFUNDED_OUTSIDE")).isZero();
    assertThat(openMinor()).isZero();
  }

  private UUID payment(PaymentStart start) {
    return UuidConverter.uuid(
        (byte[])
            rows()
                .list(
                    "SELECT p.public_id FROM payment p JOIN payment_intent i ON i.payment_id = p.id"
                        + " WHERE i.public_id = ?",
                    UuidConverter.bytes(start.intent()))
                .get(0)
                .get(0));
  }

  private String refund(UUID payment, String amount, String form) {
    return As.anna(() -> refunds.request(payment, Money.of(amount, "EUR"), "paid twice", form))
        .map(Refusal::code)
        .orElse("done");
  }

  private String takeBack(UUID payment) {
    return As.anna(() -> desk.takeBack(payment, clock.today(), "AC04", null, null))
        .map(Refusal::code)
        .orElse("done");
  }

  @Test
  void takesARefundThatIsToldBeforeTheSuccess() {
    sandbox.control("{\"paused\":true}");
    PaymentStart start = start(token(), null);
    sandbox.pay(key(start), SandboxClient.SUCCESS, null);
    sandbox.api(
        "POST",
        "/api/v1/checkouts/" + key(start) + "/refunds",
        "{\"amount\":1900}",
        "Idempotency-Key",
        "outside");
    sandbox.control("{\"reversed\":true}");
    await(() -> delivered(start));
    await(() -> pendingEvents(start) == 0);
    assertThat(state(start)).isEqualTo(IntentState.PARTLY_REFUNDED);
    assertThat(count("payment")).isEqualTo(1);
    assertThat(tasks("PAYMENT_REFUNDED_OUTSIDE")).isEqualTo(1);
  }

  @Test
  void goesOnWhenTheProviderDidItsWorkAndDidNotAnswer() {
    sandbox.control("{\"broken_calls\":1}");
    String token = token();
    assertThat(start(token, null).refusal().code()).isEqualTo("payment.provider.unavailable");
    PaymentStart again = start(token, null);
    assertThat(again.refusal()).isNull();
    assertThat(count("payment_intent")).isEqualTo(1);
  }

  @Test
  void asksForNoMoreThanIsOpen() {
    assertThat(start(token(), Money.of("119.01", "EUR")).refusal().code())
        .isEqualTo("payment.more.than.open");
    assertThat(start(token(), Money.of("-1.00", "EUR")).refusal().code())
        .isEqualTo("payment.amount.implausible");
    assertThat(start(token(), Money.of("1.00", "USD")).refusal().code())
        .isEqualTo("payment.amount.implausible");
  }

  @Test
  void hidesWhatIsSomebodyElses() {
    PaymentStart start = start(token(), null);
    String stranger = "stranger-" + word();
    As.user(
        stranger,
        Set.of(Roles.DEBTOR),
        () -> {
          assertThat(payments.payable(caseFile)).isEmpty();
          assertThat(payments.state(start.intent())).isEmpty();
          assertThat(payments.page(start.intent())).isEmpty();
          assertThat(payments.preview(caseFile, List.of(), Money.of("1.00", "EUR"))).isEmpty();
        });
    List<UUID> items = payable().items().stream().map(Payable.Item::id).toList();
    PaymentWish wish = new PaymentWish(caseFile, items, null, token(), "de");
    assertThat(As.user(stranger, Set.of(Roles.DEBTOR), () -> payments.start(wish)).refusal().code())
        .isEqualTo("case.unknown");
    PaymentWish foreign =
        new PaymentWish(caseFile, List.of(UUID.randomUUID()), null, token(), "de");
    assertThat(As.user(user, Set.of(Roles.DEBTOR), () -> payments.start(foreign)).refusal().code())
        .isEqualTo("receivable.unknown");
  }

  @Test
  void turnsForgedWebhooksAway() {
    sandbox.control("{\"paused\":true}");
    PaymentStart start = start(token(), null);
    sandbox.pay(key(start), SandboxClient.SUCCESS, null);
    String body = sandbox.events(key(start)).get(1).getString("body");
    long now = System.currentTimeMillis() / 1000;
    String good = "t=" + now + ",v1=" + hmac(WEBHOOK_SECRET, now + "." + body);
    String old = "t=" + (now - 301) + ",v1=" + hmac(WEBHOOK_SECRET, (now - 301) + "." + body);
    String foreign = "t=" + now + ",v1=" + hmac("whsec_guessed", now + "." + body);

    assertThat(told("sandbox", body, null)).isEqualTo(400);
    assertThat(told("sandbox", body, "t=" + now + ",v1=")).isEqualTo(400);
    assertThat(told("sandbox", body, old)).isEqualTo(400);
    assertThat(told("sandbox", body, foreign)).isEqualTo(400);
    assertThat(told("sandbox", body.replace("11900", "1"), good)).isEqualTo(400);
    assertThat(told("stripe", body, good)).isEqualTo(404);
    assertThat(told("sandbox", " ".repeat(300_000), good)).isEqualTo(413);
    assertThat(events(start)).isZero();
    assertThat(told("sandbox", body, good)).isEqualTo(200);
    assertThat(told("sandbox", body, good)).isEqualTo(200);
    assertThat(events(start)).isEqualTo(1);
    await(() -> state(start) == IntentState.SUCCEEDED);
    assertThat(count("payment")).isEqualTo(1);
  }

  private static int told(String provider, String body, String signature) {
    String portal = System.getenv("SALDO_PORTAL_URL");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(portal + "/portal/psp/" + provider + "/webhook"))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (signature != null) {
      request.header("Sandbox-Signature", signature);
    }
    return SandboxClient.send(request.build()).statusCode();
  }

  private static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private PaymentStart start(String token, Money amount) {
    List<UUID> items =
        rows().list("SELECT public_id FROM receivable WHERE case_file_id = ?", caseKey).stream()
            .map(row -> UuidConverter.uuid((byte[]) row.get(0)))
            .toList();
    PaymentWish wish = new PaymentWish(caseFile, items, amount, token, "de");
    return As.user(user, Set.of(Roles.DEBTOR), () -> payments.start(wish));
  }

  private Payable payable() {
    return As.user(user, Set.of(Roles.DEBTOR), () -> payments.payable(caseFile)).orElseThrow();
  }

  /** As the page to which the debtor comes back does. */
  private IntentState ask(PaymentStart start) {
    return As.user(user, Set.of(Roles.DEBTOR), () -> payments.state(start.intent())).orElseThrow();
  }

  private IntentState state(PaymentStart start) {
    return IntentState.valueOf(
        (String)
            rows()
                .list(
                    "SELECT state FROM payment_intent WHERE public_id = ?",
                    UuidConverter.bytes(start.intent()))
                .get(0)
                .get(0));
  }

  private static String key(PaymentStart start) {
    return start.pageUrl().substring(start.pageUrl().lastIndexOf('/') + 1);
  }

  private boolean delivered(PaymentStart start) {
    return sandbox.events(key(start)).stream().noneMatch(e -> e.getInt("copies") > 0);
  }

  private long events(PaymentStart start) {
    return rows()
        .number("SELECT COUNT(*) FROM psp_event WHERE reference = ?", start.intent().toString());
  }

  private long pendingEvents(PaymentStart start) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM psp_event WHERE reference = ? AND state <> 'PROCESSED'",
            start.intent().toString());
  }

  private long count(String table) {
    return rows().number("SELECT COUNT(*) FROM " + table + " WHERE case_file_id = ?", caseKey);
  }

  private long tasks(String kind) {
    return rows()
        .number("SELECT COUNT(*) FROM task WHERE kind = ? AND case_file_id = ?", kind, caseKey);
  }

  private long openMinor() {
    return rows().number("SELECT open_minor FROM case_overview WHERE case_file_id = ?", caseKey);
  }

  private static String token() {
    return UUID.randomUUID().toString();
  }

  private static void await(BooleanSupplier condition) {
    long until = System.nanoTime() + 60_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for 60 s").isLessThan(until);
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
