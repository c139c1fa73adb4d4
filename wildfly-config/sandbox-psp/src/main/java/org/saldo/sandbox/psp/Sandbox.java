package org.saldo.sandbox.psp;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All checkouts and events, and what can happen to them. One thread at a time. */
final class Sandbox {

  private static final long LATE = 20_000;
  private static final long REORDERED = 3_000;
  private static final int REPEATED = 3;

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Checkout> checkouts = new LinkedHashMap<>();
  private final Map<String, Event> events = new LinkedHashMap<>();
  private final Journal journal;
  private final Clock clock;
  private Controls controls = Controls.USUAL;

  Sandbox(Journal journal, Clock clock) {
    this.journal = journal;
    this.clock = clock;
    for (JsonObject line : journal.read()) {
      if (line.containsKey("checkout")) {
        Checkout checkout = Checkout.ofRecord(line.getJsonObject("checkout"));
        checkouts.put(checkout.id(), checkout);
      } else if (line.containsKey("event")) {
        Event event = Event.of(line.getJsonObject("event"));
        events.put(event.id(), event);
      }
    }
  }

  /** The same key gives the same checkout; another order under a key that is taken gives none. */
  synchronized Optional<Checkout> create(String key, Order order) {
    for (Checkout known : checkouts.values()) {
      if (known.key().equals(key)) {
        return known.order().equals(order) ? Optional.of(known) : Optional.empty();
      }
    }
    Checkout checkout = new Checkout("co_" + token(), key, order, clock.instant().getEpochSecond());
    checkouts.put(checkout.id(), checkout);
    journal.write("checkout", checkout.toRecord());
    return Optional.of(checkout);
  }

  synchronized Optional<Checkout> find(String id) {
    return Optional.ofNullable(checkouts.get(id));
  }

  /** As the merchant sees it now; the page's address is told by who knows it. */
  synchronized JsonObject show(Checkout checkout, String url) {
    return checkout.toJson(url);
  }

  /** The customer pays; what happens is decided by the card. */
  synchronized void pay(Checkout checkout, Card card, long amount) {
    if (checkout.status() != Status.OPEN) {
      return;
    }
    checkout.uses(card);
    switch (card) {
      case DECLINED -> fail(checkout, "card_declined");
      case NO_FUNDS -> fail(checkout, "insufficient_funds");
      case CHALLENGE -> {
        checkout.becomes(Status.REQUIRES_ACTION);
        tell(checkout, "payment.requires_action", 0, 1);
      }
      case UNKNOWN_THEN_SUCCESS -> unknown(checkout, Status.SUCCEEDED);
      case UNKNOWN_THEN_FAILURE -> unknown(checkout, Status.FAILED);
      case LATE_WEBHOOK -> succeed(checkout, amount, LATE, LATE, 1);
      case REPEATED_WEBHOOK -> succeed(checkout, amount, 0, 0, REPEATED);
      case REORDERED_WEBHOOK -> succeed(checkout, amount, REORDERED, 0, 1);
      case SUCCESS -> succeed(checkout, amount, 0, 0, 1);
    }
  }

  /** The answer to the bank's question. */
  synchronized void answer(Checkout checkout, boolean approved) {
    if (checkout.status() != Status.REQUIRES_ACTION) {
      return;
    }
    if (approved) {
      succeed(checkout, checkout.order().amount(), 0, 0, 1);
    } else {
      fail(checkout, "authentication_failed");
    }
  }

  synchronized void cancel(Checkout checkout) {
    if (checkout.status().waitsForCustomer()) {
      checkout.becomes(Status.CANCELED);
      tell(checkout, "payment.canceled", 0, 1);
    }
  }

  synchronized void expire(Checkout checkout) {
    if (checkout.status().waitsForCustomer()) {
      checkout.becomes(Status.EXPIRED);
      tell(checkout, "payment.expired", 0, 1);
    }
  }

  /** The same key gives the same refund; more than was paid gives none. */
  synchronized Optional<Refund> refund(Checkout checkout, String key, long amount) {
    Optional<Refund> known = checkout.refund(key);
    if (known.isPresent() || amount <= 0 || amount > checkout.refundable()) {
      return known.filter(refund -> refund.amount() == amount);
    }
    Refund refund = new Refund("re_" + token(), key, amount, clock.instant().getEpochSecond());
    checkout.refunded(refund);
    tell(checkout, "refund.succeeded", 0, 1);
    return Optional.of(refund);
  }

  private void succeed(Checkout checkout, long amount, long firstDelay, long delay, int copies) {
    checkout.becomes(Status.PROCESSING);
    tell(checkout, "payment.processing", firstDelay, copies);
    checkout.succeeds(amount);
    tell(checkout, "payment.succeeded", delay, copies);
  }

  private void fail(Checkout checkout, String code) {
    checkout.fails(code);
    tell(checkout, "payment.failed", 0, 1);
  }

  private void unknown(Checkout checkout, Status end) {
    checkout.unknownUntil(clock.millis() + controls.unknownMillis(), end);
    tell(checkout, "payment.unknown", 0, 1);
  }

  /** What the passing of time does. */
  synchronized void tick() {
    for (Checkout checkout : List.copyOf(checkouts.values())) {
      if (checkout.expired(clock.instant().getEpochSecond())) {
        expire(checkout);
      } else if (checkout.settles(clock.millis())) {
        settle(checkout);
      }
    }
  }

  private void settle(Checkout checkout) {
    if (checkout.settlesAs() == Status.SUCCEEDED) {
      checkout.succeeds(checkout.order().amount());
      tell(checkout, "payment.succeeded", 0, 1);
    } else {
      fail(checkout, "acquirer_error");
    }
  }

  /** State first, then the event that tells of it: a kill in between loses the event, as it may. */
  private void tell(Checkout checkout, String type, long delay, int copies) {
    journal.write("checkout", checkout.toRecord());
    String id = "evt_" + token();
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("id", id)
            .add("type", type)
            .add("created", clock.instant().getEpochSecond())
            .add("checkout", checkout.toJson(""));
    keep(
        new Event(
            id,
            events.size() + 1L,
            type,
            checkout.id(),
            checkout.order().webhookUrl(),
            body.build().toString(),
            clock.millis() + Math.max(delay, controls.delayMillis()),
            Math.max(copies, controls.copies()),
            0));
  }

  private void keep(Event event) {
    events.put(event.id(), event);
    journal.write("event", event.toJson());
  }

  /** What has to be delivered now, in the order in which it leaves. */
  synchronized List<Event> due() {
    List<Event> due = new ArrayList<>();
    if (!controls.paused()) {
      events.values().stream()
          .filter(event -> event.copies() > 0 && event.dueAt() <= clock.millis())
          .forEach(due::add);
      Comparator<Event> order = Comparator.comparingLong(Event::sequence);
      due.sort(controls.reversed() ? order.reversed() : order);
    }
    return due;
  }

  synchronized void delivered(String id, boolean arrived) {
    Event event = events.get(id);
    keep(arrived ? event.arrived() : event.failed(clock.millis()));
  }

  synchronized boolean again(String id) {
    Event event = events.get(id);
    if (event != null) {
      keep(event.once(clock.millis()));
    }
    return event != null;
  }

  synchronized Collection<Event> eventsOf(String checkoutId) {
    return events.values().stream().filter(e -> e.checkoutId().equals(checkoutId)).toList();
  }

  synchronized Controls controls() {
    return controls;
  }

  synchronized void control(Controls wanted) {
    controls = wanted;
  }

  /** Whether this call of the API answers 503 although its work is done. */
  synchronized boolean breaks() {
    if (controls.brokenCalls() <= 0) {
      return false;
    }
    controls = controls.oneCallBroken();
    return true;
  }

  long now() {
    return clock.instant().getEpochSecond();
  }

  /** 128 bits that nobody guesses. */
  private String token() {
    return new BigInteger(128, random).toString(36);
  }
}
