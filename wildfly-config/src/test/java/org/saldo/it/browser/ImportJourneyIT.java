package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a file with errors to the case and to the books. */
class ImportJourneyIT extends BrowserTest {

  private static final String HEADER =
      "number;issued_on;due_on;currency;net;vat;gross;payable;debtor_name;debtor_postcode;debtor_city;debtor_country\n";

  @Test
  void leadsFromTheFileToTheCaseAndTheBooks() {
    String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    String good = "J1-" + run;
    String bad = "J2-" + run;
    String debtor = "Journey " + run;
    String csv =
        HEADER
            + good
            + ";2026-02-01;2026-02-15;EUR;100.00;19.00;119.00;119.00;"
            + debtor
            + ";10115;Berlin;DE\n"
            + bad
            + ";2026-02-01;2199-01-01;XXQ;100.00;19.00;118.00;119.00;"
            + debtor
            + ";10115;Berlin;DE\n";

    Tab tab = as("anna").open("/backoffice/invoice/import.xhtml");
    tab.find("select[id='upload:creditor']").selectOption("linde");
    tab.find("input[id='upload:file']")
        .setInputFiles(
            new FilePayload("invoices.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    tab.answerTo(
        () ->
            tab.find("form[id='upload'] button[type=submit], form[id='upload'] input[type=submit]")
                .first()
                .click());
    assertThat(tab.find("#rehearsal").innerText()).contains(good).contains("XXQ");
    assertThat(tab.find("#rehearsal").innerText()).doesNotContain("???");
    tab.requireUsable().picture("import-dry-run");

    tab.answerTo(() -> tab.find("[id='take:now']").click());
    assertThat(tab.page().url()).contains("/invoice/result.xhtml");
    tab.requireUsable().picture("import-result");
    tab.answerTo(() -> tab.find("a[href*='/casefile/show']").first().click());
    assertThat(tab.heading()).contains(debtor);
    assertThat(tab.page().locator("main").innerText()).contains("119,00").contains(good);

    tab.answerTo(() -> tab.find("a[href*='tab=history']").click());
    tab.answerTo(() -> tab.find("a[href*='/ledger/entry']").first().click());
    assertThat(tab.page().locator("main").innerText())
        .contains("1400")
        .contains("119,00")
        .contains(good);

    // The same file again: nothing twice.
    tab.open("/backoffice/invoice/import.xhtml");
    tab.find("select[id='upload:creditor']").selectOption("linde");
    tab.find("input[id='upload:file']")
        .setInputFiles(
            new FilePayload("invoices.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    tab.find("input[id='upload:dryRun']").uncheck();
    tab.answerTo(
        () ->
            tab.find("form[id='upload'] button[type=submit], form[id='upload'] input[type=submit]")
                .first()
                .click());
    assertThat(tab.page().url()).contains("/invoice/result.xhtml");
    assertThat(tab.find(".counts li strong").allInnerTexts()).containsExactly("0", "1", "1");
  }

  @Test
  void answersATooLargeFileInWords() {
    byte[] large = new byte[30 * 1024 * 1024];
    Arrays.fill(large, (byte) 'x');
    Tab tab = as("anna").open("/backoffice/invoice/import.xhtml");
    tab.find("select[id='upload:creditor']").selectOption("linde");
    tab.find("input[id='upload:file']")
        .setInputFiles(new FilePayload("large.csv", "text/csv", large));
    tab.find("form[id='upload'] button[type=submit], form[id='upload'] input[type=submit]")
        .first()
        .click();
    tab.page().locator("[role=alert], .field-error, .message").first().waitFor();
    assertThat(tab.page().locator("main").innerText()).contains("20");
  }

  @Test
  void keepsTheHistoryOfADebtor() {
    Tab tab = as("carla").open("/backoffice/index.xhtml?q=papadakis");
    tab.answerTo(() -> tab.find("#cases tbody tr th a").first().click());
    tab.answerTo(() -> tab.find("a[href*='/debtor/show']").first().click());
    String debtor = tab.page().url().replaceAll(".*debtor=([0-9a-f-]{36}).*", "$1");
    String edit = "/backoffice/debtor/edit.xhtml?debtor=" + debtor + "&part=phone";
    String phone = "+30 210 " + (1000000 + Math.abs(UUID.randomUUID().hashCode() % 8999999));

    // Without a reason nothing is saved and nothing typed is lost.
    tab.open(edit);
    tab.find("input[id='form:phone']").fill("not a number");
    tab.find("textarea[id='form:reason']").fill("Called back");
    tab.answerTo(
        () ->
            tab.find("form[id='form'] button.primary, form[id='form'] input.primary")
                .first()
                .click());
    assertThat(tab.page().url()).contains("/debtor/edit.xhtml");
    assertThat(tab.find("textarea[id='form:reason']").inputValue()).isEqualTo("Called back");
    tab.requireUsable();
    tab.find("input[id='form:phone']").fill(phone);
    tab.answerTo(
        () ->
            tab.find("form[id='form'] button.primary, form[id='form'] input.primary")
                .first()
                .click());
    assertThat(tab.page().url()).contains("/debtor/show.xhtml");
    assertThat(tab.page().locator("main").innerText()).contains(phone).contains("Called back");

    // Two people at once: the second is told, and nothing is overwritten.
    Tab first = as("carla").open(edit);
    Tab second = as("sven").open(edit);
    first.find("input[id='form:phone']").fill("+30 210 1111111");
    first.find("textarea[id='form:reason']").fill("first");
    first.answerTo(
        () ->
            first
                .find("form[id='form'] button.primary, form[id='form'] input.primary")
                .first()
                .click());
    second.find("input[id='form:phone']").fill("+30 210 2222222");
    second.find("textarea[id='form:reason']").fill("second");
    second.answerTo(
        () ->
            second
                .find("form[id='form'] button.primary, form[id='form'] input.primary")
                .first()
                .click());
    assertThat(second.page().url()).contains("/debtor/edit.xhtml");
    assertThat(second.find("textarea[id='form:reason']").inputValue()).isEqualTo("second");
  }
}
