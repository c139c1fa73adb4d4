package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.rest.Bill;
import org.saldo.it.rest.Rest;

/** Until when a claim can be enforced, seen and told by who works on it. */
class LimitationPagesIT extends BrowserTest {

  private static String main(Tab tab) {
    String text = tab.page().locator("main").innerText();
    assertThat(text).doesNotContain("???");
    return text;
  }

  /** The day of the server: other tests move its clock. */
  private static LocalDate today() {
    return LocalDate.parse(Rest.as("carla").get("/demo/clock").json().getString("today"));
  }

  private static String aCase(Tab tab) {
    LocalDate due = LocalDate.of(today().getYear() - 3, 5, 10);
    String number = Bill.ofSomebody().dueOn(due).dueOn(due.plusYears(1)).bringIn("linde");
    tab.open("/backoffice/index.xhtml?q=" + number);
    tab.answerTo(() -> tab.find("#cases tbody tr th a").first().click());
    return tab.page().url().replaceAll(".*case=([0-9a-f-]{36}).*", "$1");
  }

  @ParameterizedTest
  @EnumSource
  void tellsWhyAClaimLapsesWhen(Viewport viewport) {
    Tab tab = as("carla").at(viewport).open("/backoffice/");
    String id = aCase(tab);
    tab.open("/backoffice/casefile/limitation.xhtml?case=" + id).requireUsable();
    tab.picture("limitation-record");
    tab.find("[id='form:kind']").selectOption("NEGOTIATION");
    tab.find("[id='form:from']").fill(today().minusDays(40).toString());
    tab.find("[id='form:until']").fill(today().minusDays(10).toString());
    tab.find("[id='form:note']").fill("Gespräche über einen Nachlass");
    tab.answerTo(() -> tab.find("[id='form:save']").click());
    assertThat(main(tab)).contains("eingetragen").contains("Gespräche über einen Nachlass");
    tab.find("details.item summary").first().click();
    assertThat(main(tab)).contains("Verhandlungen vom").contains("Letzter Tag:");
    tab.requireUsable().picture("case-limitation");
    tab.open("/backoffice/limitation/list.xhtml?days=400").requireUsable().picture("limitation");
    assertThat(tab.find("#limitation tbody tr").count()).isPositive();
  }

  @Test
  void marksWhatHasLapsed() {
    LocalDate due = LocalDate.of(today().getYear() - 5, 5, 10);
    String number = Bill.ofSomebody().dueOn(due).bringIn("linde");
    Tab tab = as("carla").open("/backoffice/index.xhtml?q=" + number);
    tab.answerTo(() -> tab.find("#cases tbody tr th a").first().click());
    assertThat(tab.find("#items").innerText()).contains("verjährt");
    tab.open("/backoffice/limitation/list.xhtml?lapsed=true&creditor=linde");
    assertThat(tab.find("#limitation").innerText()).contains(number).contains("verjährt");
    tab.requireUsable().picture("limitation-lapsed");
  }

  @Test
  void takesAnEntryBackOnce() {
    Tab carla = as("carla").open("/backoffice/");
    String id = aCase(carla);
    carla.open("/backoffice/casefile/limitation.xhtml?case=" + id);
    carla.find("[id='form:kind']").selectOption("ACKNOWLEDGEMENT");
    carla.find("[id='form:from']").fill(today().toString());
    carla.find("[id='form:note']").fill("Schreiben des Schuldners");
    carla.answerTo(() -> carla.find("[id='form:save']").click());
    carla.answerTo(() -> carla.find("a[href*='event=']").first().click());
    Tab twin = as("carla").open(carla.page().url());
    for (Tab tab : new Tab[] {carla, twin}) {
      tab.find("[id='form:note']").fill("Es war ein anderer Schuldner");
      tab.answerTo(() -> tab.find("[id='form:save']").click());
    }
    assertThat(main(twin)).contains("schon zurückgenommen");
    assertThat(main(carla)).contains("Zurückgenommen").contains("anderer Schuldner");
  }

  @ParameterizedTest
  @EnumSource
  void recordsThePeriodOfACountry(Viewport viewport) {
    Tab adam = as("adam").at(viewport).open("/backoffice/admin/limitation-periods.xhtml");
    assertThat(main(adam)).contains("§ 195 BGB");
    adam.requireUsable().picture("limitation-periods");
    int years = 1 + (int) (System.nanoTime() % 90);
    for (int i = 0; i < 2; i++) {
      adam.find("[id='form:country']").fill("xq");
      adam.find("[id='form:validFrom']").fill("2020-01-01");
      adam.find("[id='form:years']").fill(String.valueOf(years));
      adam.find("[id='form:source']").fill("Probe");
      adam.find("[id='form:reason']").fill("Probe");
      adam.answerTo(() -> adam.find("[id='form:save']").click());
    }
    assertThat(main(adam)).contains("schon erfasst");
  }
}
