package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** The general ledger by REST: each of its views says the same about the same lines. */
@RunAsClient
class BooksRestIT extends Deployed {

  private static final String LINDE = "creditor=linde";

  private static List<JsonObject> items(JsonObject list) {
    return list.getJsonArray("items").getValuesAs(JsonObject.class);
  }

  private static JsonObject get(String path) {
    Rest.Answer answer = Rest.as("anna").get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static BigDecimal amount(JsonObject of, String name) {
    return new BigDecimal(of.getString(name));
  }

  /** What a list gives in slices. */
  private static List<JsonObject> all(String path) {
    List<JsonObject> all = new ArrayList<>();
    String cursor = null;
    do {
      JsonObject slice = get(path + (cursor == null ? "" : "&cursor=" + cursor));
      all.addAll(items(slice));
      cursor = slice.isNull("next") ? null : slice.getString("next");
    } while (cursor != null);
    return all;
  }

  private static BigDecimal balance(String account, String by, String currency) {
    return items(get("/ledger/totals?first=ACCOUNT&" + LINDE + "&account=" + account + by)).stream()
        .filter(total -> total.getString("currency").equals(currency))
        .map(total -> amount(total, "balance"))
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  private static void bringIn() {
    Bill bill = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15));
    String caseFile = bill.bringIn("linde");
    Rest.as("carla")
        .postJson(
            "/case-files/" + caseFile + "/payments",
            "{'way':'BANK_TRANSFER','amount':'19.00','currency':'EUR','receivedOn':'2026-02-20',"
                + "'reference':'"
                + UUID.randomUUID()
                + "'}");
  }

  @Test
  void runsABalanceThroughTheSheetOfAnAccountSliceBySlice() {
    bringIn();
    for (String by : List.of("&by=VALUE", "&by=POSTED")) {
      String path = "/ledger/accounts/1200/sheet?" + LINDE + by + "&from=2026-01-15&to=2027-12-31";
      JsonObject sheet = get(path + "&limit=500");
      List<JsonObject> rows = all(path + "&limit=3");
      assertThat(rows).isNotEmpty();
      BigDecimal running =
          sheet.getJsonArray("opening").getValuesAs(JsonObject.class).stream()
              .filter(o -> o.getString("currency").equals("EUR"))
              .map(o -> amount(o, "balance"))
              .findFirst()
              .orElse(BigDecimal.ZERO);
      for (JsonObject row : rows) {
        if (row.getString("currency").equals("EUR")) {
          running = running.add(amount(row, "debit")).subtract(amount(row, "credit"));
          assertThat(amount(row, "balance")).isEqualByComparingTo(running);
        }
      }
      assertThat(running).isEqualByComparingTo(balance("1200", by + "&to=2027-12-31", "EUR"));
    }
  }

  @Test
  void listsOpenItemsThatAddUpToTheControlAccount() {
    bringIn();
    for (String by : List.of("&by=VALUE", "&by=POSTED")) {
      String path = "/ledger/open-items?" + LINDE + by + "&on=2027-12-31";
      List<JsonObject> rows = all(path + "&limit=7");
      assertThat(rows).extracting(row -> row.getString("receivable")).doesNotHaveDuplicates();
      BigDecimal sum =
          rows.stream()
              .filter(row -> row.getString("currency").equals("EUR"))
              .map(row -> amount(row.getJsonObject("open"), "total"))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(balance("1400", by + "&to=2027-12-31", "EUR"));
    }
  }

  @Test
  void addsUpByWhateverLinesHaveInCommon() {
    bringIn();
    for (String first :
        List.of("ACCOUNT", "CREDITOR", "CASE", "EVENT", "COMPONENT", "MONTH", "POSTED_MONTH")) {
      BigDecimal sum =
          items(get("/ledger/totals?" + LINDE + "&to=2027-12-31&first=" + first)).stream()
              .map(total -> amount(total, "balance"))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).as(first).isEqualByComparingTo(BigDecimal.ZERO);
    }
    List<JsonObject> byRule =
        items(get("/ledger/totals?first=FIELD&field=rule&second=EVENT&account=1400&" + LINDE));
    assertThat(byRule)
        .anySatisfy(
            total -> {
              assertThat(total.getString("second")).isEqualTo("PAYMENT_RECEIVED");
              assertThat(total.getString("first")).isNotEmpty();
            });
    assertThat(items(get("/ledger/totals?field=rule&value=none&" + LINDE))).isEmpty();
    assertThat(items(get("/ledger/totals?field=x%27%29&value=1&" + LINDE))).isEmpty();
  }

  @Test
  void refusesWhatItCannotRead() {
    assertThat(Rest.as("anna").get("/ledger/accounts/0000/sheet?" + LINDE).status()).isEqualTo(404);
    assertThat(Rest.as("anna").get("/ledger/accounts/1200/sheet?cursor=x&" + LINDE).status())
        .isEqualTo(422);
    assertThat(Rest.as("anna").get("/ledger/open-items?cursor=x").status()).isEqualTo(422);
    assertThat(Rest.as("anna").get("/ledger/totals?first=MOOD").status()).isEqualTo(400);
    assertThat(Rest.as("carla").get("/ledger/totals").status()).isEqualTo(403);
  }
}
