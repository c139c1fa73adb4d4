package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Bill;

/** Fee rules are made and tried by the administrator, and used by who works a case. */
class FeePagesIT extends BrowserTest {

  private static final String LIST = "/backoffice/admin/fee-rules.xhtml";

  @ParameterizedTest
  @EnumSource
  void showsTheRulesWithASampleAndTheirHistory(Viewport viewport) {
    Tab adam = as("adam").at(viewport).open(LIST);
    adam.requireUsable().picture("fee-rules");
    assertThat(adam.find("#rules").innerText()).contains("Verzugspauschale").contains("2,50");
    adam.open(
        LIST
            + "?what=DUNNING_FEE&principal=250,00&debtor=CONSUMER&channel=LETTER&level=2&at=linde");
    assertThat(adam.find("#answer").innerText()).contains("2,50");
    assertThat(adam.find("#sample").innerText()).contains("linde-letter").contains("Fester Betrag");
    adam.open(LIST + "?what=LUMP_SUM&principal=250,00&debtor=CONSUMER&at=linde");
    assertThat(adam.find("#answer").innerText()).contains("Keine Gebühr");
    adam.open("/backoffice/admin/fee-rule.xhtml?rule=linde-letter").requireUsable();
    adam.picture("fee-rule");
  }

  @Test
  void recordsARuleOnceWithTheWarningOfTheLaw() {
    String key = "probe-" + UUID.randomUUID().toString().substring(0, 8);
    Tab adam = as("adam").open("/backoffice/admin/fee-rule.xhtml");
    for (int i = 0; i < 2; i++) {
      adam.find("[id='form:key']").fill(key);
      adam.find("[id='form:nameDe']").fill("Mahnkosten");
      adam.find("[id='form:nameEn']").fill("Reminder costs");
      adam.find("[id='form:flat']").fill("3,80");
      adam.find("[id='form:segment']").fill("nobody");
      adam.find("[id='form:country']").fill("DE");
      adam.find("[id='form:channel']").selectOption("LETTER");
      adam.find("[id='form:reason']").fill("Probe");
      adam.answerTo(() -> adam.find("[id='form:check']").click());
      assertThat(text(adam)).contains("BGH VIII ZR 95/18");
      adam.answerTo(() -> adam.find("[id='form:save']").click());
      if (i == 0) {
        assertThat(adam.page().url()).contains("/admin/fee-rules");
        assertThat(text(adam)).contains(key).contains("BGH VIII ZR 95/18");
        adam.open("/backoffice/admin/fee-rule.xhtml?rule=" + key);
        assertThat(adam.find("[id='form:flat']").inputValue()).isEqualTo("3,8");
      }
    }
    assertThat(text(adam)).contains("gilt an diesem Tag bereits");
    adam.find("[id='form:ends']").check();
    adam.find("[id='form:reason']").fill("Probe zu Ende");
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    adam.open(LIST + "?q=" + key);
    assertThat(adam.find("#rules").innerText()).contains("endet");
    adam.open("/backoffice/admin/audit.xhtml?kind=FeeRule");
    assertThat(text(adam)).contains(key);
    Tab sven = as("sven").open("/backoffice/admin/fee-rule.xhtml?rule=" + key);
    assertThat(sven.find("[id='form:save']").count()).isZero();
  }

  @Test
  void refusesALumpSumForConsumers() {
    Tab adam = as("adam").open("/backoffice/admin/fee-rule.xhtml");
    adam.find("[id='form:key']").fill("lump-consumers");
    adam.find("[id='form:kind']").selectOption("LUMP_SUM");
    adam.find("[id='form:nameDe']").fill("Pauschale");
    adam.find("[id='form:nameEn']").fill("Lump sum");
    adam.find("[id='form:flat']").fill("40");
    adam.find("[id='form:debtor']").selectOption("CONSUMER");
    adam.find("[id='form:reason']").fill("Probe");
    adam.answerTo(() -> adam.find("[id='form:save']").click());
    assertThat(text(adam)).contains("nicht gegen Verbraucher");
  }

  @ParameterizedTest
  @EnumSource
  void chargesByRuleOnTheCase(Viewport viewport) throws SQLException {
    Bill bill = Bill.ofSomebody().dueOn(LocalDate.of(2026, 2, 15));
    String number = bill.bringIn("linde");
    inDefault(bill.number(0));
    Tab carla = as("carla").at(viewport).open("/backoffice/index.xhtml?q=" + number);
    carla.answerTo(() -> carla.find("#cases tbody tr th a").first().click());
    String id = carla.page().url().replaceAll(".*case=([0-9a-f-]{36}).*", "$1");
    carla.open("/backoffice/casefile/charge.xhtml?case=" + id).requireUsable().picture("charge");
    assertThat(carla.find("#proposals").innerText()).contains("2,50").contains("linde-letter");
    carla.find("[id='fee:chosen']").selectOption(new SelectOption().setIndex(1));
    carla.answerTo(() -> carla.find("[id='fee:save']").click());
    assertThat(carla.page().url()).contains("/casefile/show");
    assertThat(text(carla)).contains("121,50");
  }

  private static void inDefault(String invoice) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement change =
            connection.prepareStatement(
                "UPDATE receivable SET default_since = due_on + INTERVAL 1 DAY,"
                    + " default_reason = 'REMINDER' WHERE number = ? AND default_since IS NULL")) {
      change.setString(1, invoice);
      change.executeUpdate();
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        System.getenv("SALDO_DB_URL"),
        System.getenv("SALDO_DB_USER"),
        System.getenv("SALDO_DB_PASSWORD"));
  }

  private static String text(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }
}
