package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** One claim lives its whole life by REST; every call is sent twice, and happens once. */
@RunAsClient
class LifeByRestIT extends Deployed {

  private static final LocalDate DUE = LocalDate.of(2028, 3, 1);

  private String before;

  @BeforeEach
  void remember() {
    before = Rest.as("sven").get("/demo/clock").json().getString("today");
  }

  @AfterEach
  void restore() {
    Rest.as("sven").sendJson("PUT", "/demo/clock", "{'today':'%s'}".formatted(before));
  }

  @Test
  void isRemindedDisputedPaidWaivedHandedOverRecalledClosedAndReopened() {
    Life life = new Life(Bill.ofSomebody().dueOn(DUE).dueOn(DUE.plusDays(1)), DUE, Rest::as);
    for (Life.Step step : life.steps()) {
      life.take(step);
      booksBalance(step);
      JsonObject once = life.sheet();
      life.take(step);
      assertThat(life.sheet()).as("%s, taken twice", step).isEqualTo(once);
    }
    life.requireWhole();
    assertThat(Rest.as("anna").get("/ledger/verification").json().getJsonArray("items")).isEmpty();
  }

  private static void booksBalance(Life.Step step) {
    JsonObject balance = Rest.as("anna").get("/ledger/trial-balance?creditor=linde").json();
    BigDecimal sum =
        balance.getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
            .map(account -> new BigDecimal(account.getString("balance")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).as("trial balance after %s", step).isEqualByComparingTo("0");
  }
}
