package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The whole life of a claim as calls by REST, step by step: two invoices over 119.00 EUR, reminded,
 * one of them paid, the other disputed, charged with a fee that is waived, with an agency and back,
 * paid, and open again because the payment was returned.
 *
 * <p>Every step carries its keys and can be taken again, as a caller does who got no answer.
 */
public final class Life {

  /** Somebody does something on a day. */
  public record Step(String name, LocalDate on, Runnable action) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String CREDITOR = "linde";
  private static final String PROOF =
      Base64.getEncoder().encodeToString("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8));

  private final Bill bill;
  private final Function<String, Rest> callers;
  private final LocalDate due;
  private String number;

  /**
   * @param bill of two invoices, the second a day after the first
   * @param due of the first
   * @param callers who calls the server by their name
   */
  public Life(Bill bill, LocalDate due, Function<String, Rest> callers) {
    this.bill = bill;
    this.due = due;
    this.callers = callers;
  }

  /** The steps in their order. */
  public List<Step> steps() {
    return List.of(
        new Step("invoiced", due.minusDays(14), this::bringIn),
        new Step("reminded", due.plusDays(7), () -> remind(0)),
        new Step("disputed", due.plusDays(8), this::dispute),
        new Step("paid in part", due.plusDays(8), () -> pay("119.00", "P1", bill.number(0))),
        new Step("dispute rejected", due.plusDays(9), this::reject),
        new Step("reminded again", due.plusDays(12), () -> remind(1)),
        new Step("called about", due.plusDays(18), this::night),
        new Step("charged", due.plusDays(20), this::charge),
        new Step("waiver asked for", due.plusDays(20), this::askForWaiver),
        new Step("waiver approved", due.plusDays(20), this::approve),
        new Step("asked for the last time", due.plusDays(24), this::night),
        new Step("handed over", due.plusDays(43), this::night),
        new Step("accepted", due.plusDays(43), () -> atAgency("accept", "{}")),
        new Step("cost posted", due.plusDays(43), this::postCost),
        new Step("paid to the agency", due.plusDays(43), this::payAgency),
        new Step("recalled", due.plusDays(44), this::recall),
        new Step("paid", due.plusDays(45), () -> pay("100.00", "P2", bill.number(1))),
        new Step("returned", due.plusDays(46), this::giveBack));
  }

  /** Takes a step on its day. */
  public void take(Step step) {
    Rest.Answer answer =
        as("sven").sendJson("PUT", "/demo/clock", "{'today':'%s'}".formatted(step.on()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    step.action().run();
  }

  /** The number of the case. */
  public String caseFile() {
    return number;
  }

  /** The case as REST shows it today. */
  public JsonObject sheet() {
    return as("carla").get("/case-files/" + number).json();
  }

  private JsonObject sheetAsOf(LocalDate day) {
    return as("carla").get("/case-files/" + number + "?asOf=" + day).json();
  }

  /** What must be true at the end, however often steps were taken again. */
  public void requireWhole() {
    JsonObject sheet = sheet();
    assertThat(sheet.getJsonObject("open").getString("total")).isEqualTo("103.00");
    assertThat(sheet.getJsonObject("open").getString("cost")).isEqualTo("3.00");
    assertThat(sheet.getString("status")).isEqualTo("REOPENED");
    assertThat(items("payments"))
        .extracting(p -> p.getString("amount") + " " + p.getString("state"))
        .containsExactlyInAnyOrder("119.00 RECEIVED", "31.00 RECEIVED", "100.00 RETURNED");
    assertThat(items("adjustments"))
        .extracting(a -> a.getString("amount") + " " + a.getString("state"))
        .containsExactly("2.50 APPROVED");
    assertThat(items("disputes")).extracting(d -> d.getString("state")).containsExactly("REJECTED");
    assertThat(items("placements"))
        .extracting(p -> p.getString("state"))
        .containsExactly("RECALLED");
    JsonObject placement = placement();
    assertThat(placement.getJsonArray("costs")).hasSize(1);
    assertThat(placement.getJsonArray("payments")).hasSize(1);
    JsonObject procedures = as("carla").get(path("procedures")).json();
    assertThat(procedures.getJsonArray("past").getValuesAs(JsonObject.class))
        .as("each step of the procedure once")
        .extracting(s -> s.getString("step") + " " + s.get("leading"))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(5);
  }

  private void bringIn() {
    JsonObject taken = bill.bringIn(as("anna"), CREDITOR);
    assertThat(taken.getJsonArray("rejected")).as(taken.toString()).isEmpty();
    number = Bill.caseFile(taken);
  }

  /** On the day after its delivery a reminder begins the default, without which nobody charges. */
  private void remind(int invoice) {
    night();
    LocalDate tomorrow =
        LocalDate.parse(as("sven").get("/demo/clock").json().getString("today")).plusDays(1);
    await(
        "the reminder is delivered",
        () ->
            sheetAsOf(tomorrow).getJsonArray("receivables").getValuesAs(JsonObject.class).stream()
                .filter(r -> r.getString("number").equals(bill.number(invoice)))
                .allMatch(r -> r.get("defaultSince").getValueType() == JsonValue.ValueType.STRING));
  }

  private void night() {
    String today = as("sven").get("/demo/clock").json().getString("today");
    String run =
        ok(as("sven").postJson("/dunning-runs", "{'date':'%s'}".formatted(today)), 202)
            .getString("id");
    await(
        "the night of " + today + " is through",
        () -> as("sven").get("/dunning-runs/" + run).json().getString("state").equals("DONE"));
  }

  private void dispute() {
    ok(
        as("carla")
            .postJson(
                path("disputes"),
                "{'receivable':'%s','reason':'NOT_RECEIVED','text':'never came','channel':'PHONE'}"
                    .formatted(bill.number(1)),
                keyed("dispute")),
        201);
  }

  private void reject() {
    JsonObject dispute = items("disputes").get(0);
    ok(
        as("carla")
            .postJson(
                "/disputes/" + dispute.getString("id") + "/resolution",
                "{'outcome':'REJECTED','explanation':'the carrier has a signature'}",
                keyed("reject")),
        200);
  }

  private void pay(String amount, String reference, String invoice) {
    String today = as("sven").get("/demo/clock").json().getString("today");
    ok(
        as("carla")
            .postJson(
                path("payments"),
                ("{'way':'BANK_TRANSFER','amount':'%s','currency':'EUR','receivedOn':'%s',"
                        + "'reference':'%s-%s','receivables':['%s']}")
                    .formatted(amount, today, reference, bill.run(), invoice),
                keyed("pay-" + reference)),
        200);
  }

  private void charge() {
    ok(
        as("carla")
            .postJson(
                path("charges"),
                "{'component':'FEE','receivable':'%s','amount':'2.50','currency':'EUR','reason':'reminders'}"
                    .formatted(bill.number(1)),
                keyed("charge")),
        200);
  }

  private void askForWaiver() {
    JsonObject asked =
        ok(
            as("carla")
                .postJson(
                    path("adjustments"),
                    ("{'kind':'WAIVER','component':'FEE','receivable':'%s','amount':'2.50',"
                            + "'currency':'EUR','reason':'she was abroad'}")
                        .formatted(bill.number(1)),
                    keyed("waive")),
            200);
    assertThat(asked.getString("state")).isEqualTo("PENDING");
  }

  private void approve() {
    String approval = items("adjustments").get(0).getString("approval");
    String yes = "{'decision':'APPROVED','words':'fine'}";
    assertThat(as("carla").postJson("/approvals/" + approval + "/decision", yes).status())
        .as("approving one's own")
        .isEqualTo(403);
    ok(as("sven").postJson("/approvals/" + approval + "/decision", yes, keyed("approve")), 200);
  }

  private void postCost() {
    atAgency(
        "costs",
        ("{'kind':'ENQUIRY','reference':'K-%s','amount':'12.00','currency':'EUR','valueOn':'%s',"
                + "'fileName':'register.pdf','document':'%s'}")
            .formatted(bill.run(), due.plusDays(43), PROOF));
  }

  private void payAgency() {
    atAgency(
        "payments",
        "{'reference':'Z-%s','amount':'31.00','currency':'EUR','receivedOn':'%s'}"
            .formatted(bill.run(), due.plusDays(43)));
    for (String other : List.of("leo", "berta")) {
      assertThat(as(other).get("//agency/api/v1/placements/" + placementNumber()).status())
          .isEqualTo(404);
    }
  }

  private void atAgency(String what, String body) {
    ok(
        as("agnes")
            .postJson(
                "//agency/api/v1/placements/" + placementNumber() + "/" + what, body, keyed(what)),
        200);
  }

  private void recall() {
    ok(
        as("sven")
            .postJson(
                "/placements/" + placementNumber() + "/recall",
                "{'reason':'she called us'}",
                keyed("recall")),
        200);
  }

  private void giveBack() {
    String payment =
        items("payments").stream()
            .filter(p -> p.getString("reference").startsWith("P2"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    ok(
        as("anna")
            .postJson(
                "/payments/" + payment + "/return",
                "{'returnedOn':'%s','reasonCode':'AC04','charge':'3.00','currency':'EUR'}"
                    .formatted(due.plusDays(46)),
                keyed("return")),
        200);
  }

  private String placementNumber() {
    return items("placements").get(0).getString("number");
  }

  private JsonObject placement() {
    return as("sven").get("/placements/" + placementNumber()).json();
  }

  private List<JsonObject> items(String what) {
    return as("carla").get(path(what)).json().getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private String path(String what) {
    return "/case-files/" + number + "/" + what;
  }

  private String[] keyed(String step) {
    return new String[] {"Idempotency-Key", bill.run() + "-" + step};
  }

  private Rest as(String user) {
    return callers.apply(user);
  }

  private static JsonObject ok(Rest.Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return answer.json();
  }

  private static void await(String what, BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(until);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
