package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What pages cost the database: few statements, and no more rows than they show by far. */
@DisabledIfSystemProperty(
    named = "saldo.it.database.external",
    matches = "true",
    disabledReason = "an external server counts for others too")
class PageCostIT extends BrowserTest {

  private static final int STATEMENTS = 8;

  /** Where a claim bears interest, the calculator reads its whole time line, in so many more. */
  private static final int STATEMENTS_OF_A_CLAIM = 20;

  /** A claim, and all that decides its fees: rules, law, what was charged before. */
  private static final int STATEMENTS_OF_FEES = 30;

  /** Who looks at a case, a debtor or a document is written down first. */
  private static final int LOOK = 1;

  private static final int OPENINGS = 4;
  private static final int ROWS_PER_ROW = 20;

  private record Cost(long statements, long rows) {}

  @Test
  void asksTheDatabaseLittle() throws SQLException, InterruptedException {
    Map<String, String> pages = new LinkedHashMap<>();
    Tab carla = as("carla").open("/backoffice/index.xhtml?q=dammann");
    String caseUrl = carla.find("#cases tbody tr th a").first().getAttribute("href");
    carla.open(caseUrl);
    String debtorUrl = carla.find("a[href*='/debtor/show']").first().getAttribute("href");
    pages.put("/backoffice/index.xhtml", "carla");
    pages.put("/backoffice/index.xhtml?q=dammann", "carla");
    pages.put("/backoffice/index.xhtml?sort=-open&overdue=true", "carla");
    pages.put(caseUrl, "carla");
    String param = caseUrl.substring(caseUrl.indexOf('?'));
    pages.put(caseUrl + "&tab=history", "carla");
    pages.put(caseUrl + "&tab=people", "carla");
    pages.put(caseUrl + "&tab=procedure", "carla");
    pages.put(caseUrl + "&tab=limitation", "carla");
    pages.put(caseUrl + "&tab=contacts", "carla");
    pages.put(caseUrl + "&tab=timeline", "carla");
    pages.put("/backoffice/casefile/lanes.xhtml" + param + "&zoom=all", "carla");
    pages.put("/backoffice/limitation/list.xhtml?days=400", "carla");
    pages.put("/backoffice/casefile/statement.xhtml" + param, "carla");
    pages.put("/backoffice/worksheet/list.xhtml", "carla");
    for (String list : new String[] {"calls", "steps", "parked", "other"}) {
      pages.put("/backoffice/worksheet/list.xhtml?everybody=true&list=" + list, "carla");
    }
    pages.put("/backoffice/worksheet/act.xhtml?list=other&which=ALL", "carla");
    pages.put("/backoffice/worksheet/jobs.xhtml", "carla");
    pages.put("/backoffice/procedure/runs.xhtml", "sven");
    pages.put("/backoffice/procedure/run-modes.xhtml", "sven");
    pages.put("/backoffice/procedure/simulations.xhtml", "sven");
    pages.put("/backoffice/procedure/show.xhtml", "sven");
    pages.put("/backoffice/procedure/compare.xhtml?procedure=standard&from=1&to=1", "sven");
    for (String form : new String[] {"pay", "charge", "adjust", "hold"}) {
      pages.put("/backoffice/casefile/" + form + ".xhtml" + param, "carla");
    }
    pages.put("/backoffice/approval/list.xhtml", "sven");
    pages.put("/backoffice/print/list.xhtml", "sven");
    pages.put("/backoffice/admin/postage-classes.xhtml", "adam");
    pages.put("/backoffice/waiting/list.xhtml", "sven");
    pages.put("/backoffice/admin/sms-prices.xhtml", "adam");
    pages.put("/backoffice/admin/sms-costs.xhtml", "sven");
    pages.put("/backoffice/admin/contact-rules.xhtml?creditor=linde", "sven");
    pages.put("/backoffice/admin/retention.xhtml?creditor=linde", "adam");
    pages.put("/backoffice/admin/retention-nights.xhtml", "adam");
    pages.put("/backoffice/admin/visibility.xhtml?creditor=linde", "adam");
    pages.put("/backoffice/admin/visibility-rule.xhtml?who=DEBTOR&what=LETTER_IN", "adam");
    pages.put("/backoffice/admin/persons.xhtml", "adam");
    pages.put("/backoffice/admin/approval-rules.xhtml", "adam");
    pages.put(debtorUrl, "carla");
    pages.put("/backoffice/task/list.xhtml", "carla");
    pages.put("/backoffice/incoming/list.xhtml", "sven");
    pages.put("/backoffice/incoming/show.xhtml?message=" + IncomingPagesIT.one(), "sven");
    pages.put("/backoffice/dispute/list.xhtml", "carla");
    Tab dora = as("dora").open("/portal/my/index.xhtml");
    pages.put("/portal/my/index.xhtml", "dora");
    pages.put(dora.find("a[href*='/my/case.xhtml']").first().getAttribute("href"), "dora");
    String own = dora.find("a[href*='/my/case.xhtml']").first().getAttribute("href");
    pages.put(own.replace("/case.xhtml", "/statement.xhtml"), "dora");
    pages.put("/backoffice/ledger/trial-balance.xhtml", "anna");
    pages.put("/backoffice/ledger/entries.xhtml", "anna");
    pages.put(
        "/backoffice/ledger/account-sheet.xhtml?creditor=linde&account=1400&to=2026-12-31", "anna");
    pages.put("/backoffice/ledger/open-items.xhtml", "anna");
    pages.put("/backoffice/ledger/verification.xhtml", "anna");
    pages.put("/backoffice/ledger/closed-days.xhtml?creditor=linde", "anna");
    pages.put("/backoffice/invoice/import.xhtml", "anna");
    pages.put("/backoffice/admin/creditors.xhtml", "adam");
    pages.put("/backoffice/admin/audit.xhtml", "adam");
    pages.put("/backoffice/admin/agencies.xhtml", "adam");
    pages.put("/backoffice/admin/agency.xhtml?key=kranich", "adam");
    pages.put("/backoffice/agency/placements.xhtml", "sven");
    pages.put("/agency/index.xhtml", "agnes");
    String placement = "/agency/placement/show.xhtml?placement=" + AgencyPagesIT.anOffer();
    Tab agnes = as("agnes").open(placement);
    agnes.answerTo(() -> agnes.find("#accept\\:go").click());
    pages.put(placement, "agnes");
    pages.put(caseUrl + "&tab=placements", "carla");
    List<String> dear = new ArrayList<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Tab tab = as(page.getValue()).open(page.getKey());
      Cost cost = leastOf(tab, page.getKey());
      long statements = cost.statements();
      long rows = cost.rows();
      long shown = Math.max(25, tab.find("tbody tr").count());
      if (statements < 1 || statements > most(page.getKey())) {
        dear.add(page.getKey() + " asks " + statements + " times");
      }
      // The trial balance and the sheet of a case add up lines: that is their work.
      boolean list = page.getKey().contains("index.xhtml") || page.getKey().contains("list.xhtml");
      if (list && rows > ROWS_PER_ROW * shown) {
        dear.add(page.getKey() + " reads " + rows + " rows to show " + shown);
      }
    }
    assertThat(dear).isEmpty();
  }

  @Test
  void asksForManyReceivablesAsOftenAsForOne() throws SQLException {
    Tab carla = as("carla").open("/backoffice/");
    String one = StatementPagesIT.page(carla, StatementPagesIT.aCase(2));
    String many = StatementPagesIT.page(carla, StatementPagesIT.aCase(30));
    long statements = leastOf(carla, many).statements();
    assertThat(statements).isEqualTo(leastOf(carla, one).statements());
    assertThat(statements).isLessThanOrEqualTo(STATEMENTS_OF_A_CLAIM + LOOK);
  }

  private static int most(String page) {
    boolean claim =
        page.contains("/portal/my/")
            || page.contains("/casefile/")
            || page.contains("/agency/placement");
    if (page.contains("/casefile/charge")) {
      return STATEMENTS_OF_FEES;
    }
    if (page.contains("/worksheet/list")) {
      return STATEMENTS + 1; // what people called the steps that they planned
    }
    boolean looked = page.contains("/backoffice/casefile/") || page.contains("/backoffice/debtor/");
    return (claim ? STATEMENTS_OF_A_CLAIM : STATEMENTS) + (looked ? LOOK : 0);
  }

  /** The cheapest of a few openings: timers ask the database too, and one may fall into any. */
  private static Cost leastOf(Tab tab, String page) throws SQLException {
    Cost least = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);
    for (int i = 0; i < OPENINGS; i++) {
      Cost before = cost();
      tab.open(page);
      Cost after = cost();
      least =
          new Cost(
              Math.min(least.statements(), after.statements() - before.statements()),
              Math.min(least.rows(), after.rows() - before.rows()));
    }
    return least;
  }

  private static Cost cost() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                System.getenv("SALDO_DB_URL"),
                System.getenv("SALDO_DB_USER"),
                System.getenv("SALDO_DB_PASSWORD"));
        Statement statement = connection.createStatement()) {
      return new Cost(
          sum(
              statement,
              "'Com_select', 'Com_insert', 'Com_update', 'Com_delete', 'Com_replace', 'Com_insert_select', 'Com_replace_select'"),
          sum(
              statement,
              "'Handler_read_key', 'Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd', 'Handler_read_rnd_next', 'Handler_read_first', 'Handler_read_last'"));
    }
  }

  private static long sum(Statement statement, String names) throws SQLException {
    long sum = 0;
    try (ResultSet rows =
        statement.executeQuery("SHOW GLOBAL STATUS WHERE Variable_name IN (" + names + ")")) {
      while (rows.next()) {
        sum += rows.getLong(2);
      }
    }
    return sum;
  }
}
