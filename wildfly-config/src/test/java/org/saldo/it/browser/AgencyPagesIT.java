package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page about agencies, as who works on it, and as who must not see it. */
class AgencyPagesIT extends BrowserTest {

  private static final byte[] PROOF =
      "%PDF-1.7\nbill\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

  @ParameterizedTest
  @EnumSource
  void leadsFromTheOfferToTheRecall(Viewport viewport) throws SQLException {
    UUID id = anOffer();
    String file = "/agency/placement/show.xhtml?placement=" + id;
    Tab agnes = as("agnes").at(viewport).open("/agency/");
    agnes.requireUsable().picture("agency-placements");
    agnes.open(file).requireUsable().picture("agency-offer");
    agnes.open("/agency/placement/end.xhtml?placement=" + id).requireUsable();
    agnes.open(file);
    agnes.answerTo(() -> agnes.find("#accept\\:go").click());
    agnes.requireUsable();
    assertThat(agnes.find("#debtor .facts li").count()).isGreaterThan(1);

    agnes.open("/agency/placement/cost.xhtml?placement=" + id).requireUsable();
    agnes.find("#cost\\:kind").selectOption("ENQUIRY");
    agnes.find("#cost\\:reference").fill("K-1");
    agnes.find("#cost\\:amount").fill("1,50");
    agnes.find("#cost\\:valueOn").fill(today());
    agnes
        .find("#cost\\:file")
        .setInputFiles(new FilePayload("bill.exe", "application/octet-stream", PROOF));
    agnes.answerTo(() -> agnes.find("#cost\\:go").click());
    assertThat(agnes.find("#costs").innerText()).contains("K-1").contains("bill.exe.pdf");

    agnes.open("/agency/placement/cost.xhtml?placement=" + id).requireUsable();
    agnes.picture("agency-cost");
    agnes.find("#cost\\:kind").selectOption("COLLECTION");
    agnes.find("#cost\\:reference").fill("K-2");
    agnes.find("#cost\\:amount").fill("1,00");
    agnes.find("#cost\\:valueOn").fill(today());
    agnes.find("#cost\\:file").setInputFiles(new FilePayload("b.pdf", "application/pdf", PROOF));
    agnes.answerTo(() -> agnes.find("#cost\\:go").click());
    assertThat(agnes.find("#costs").innerText()).contains("K-2").contains("höchstens");

    agnes.open("/agency/placement/payment.xhtml?placement=" + id).requireUsable();
    agnes.find("#payment\\:reference").fill("Z-1");
    agnes.find("#payment\\:amount").fill("1,00");
    agnes.find("#payment\\:receivedOn").fill(today());
    agnes.answerTo(() -> agnes.find("#payment\\:go").click());
    agnes.requireUsable().picture("agency-file");
    assertThat(agnes.find("#payments").innerText()).contains("Z-1");

    String document = agnes.find("#costs a").first().getAttribute("href");
    Download download = agnes.page().waitForDownload(() -> agnes.find("#costs a").first().click());
    assertThat(download.suggestedFilename()).isEqualTo("bill.exe.pdf");
    for (String stranger : new String[] {"leo", "berta"}) {
      Tab tab = as(stranger).at(viewport).open("/agency/index.xhtml");
      assertThat(tab.find("body").innerText()).doesNotContain(number(id));
      tab.open(file, 404);
      tab.open("/agency/placement/cost.xhtml?placement=" + id, 404);
      tab.open("/agency/placement/payment.xhtml?placement=" + id, 404);
      tab.open("/agency/placement/end.xhtml?placement=" + id, 404);
      tab.open(document, 404);
    }
    as("dora").at(viewport).open(file, 403);

    Tab sven = as("sven").at(viewport).open("/backoffice/agency/placements.xhtml");
    sven.requireUsable().picture("placements");
    sven.open("/backoffice/agency/placement.xhtml?placement=" + id).requireUsable();
    sven.picture("placement");
    sven.find("#recall\\:reason").fill("Der Schuldner zahlt wieder an uns.");
    sven.answerTo(() -> sven.find("#recall\\:go").click());
    assertThat(sven.find("#recall").count()).isZero();
    agnes.open(file).requireUsable();
    assertThat(agnes.find("#next").innerText()).contains("Der Schuldner zahlt wieder an uns.");
    assertThat(agnes.find("#next a, #next button, #next input[type=submit]").count()).isZero();
    agnes.open("/agency/placement/cost.xhtml?placement=" + id, 404);
  }

  @ParameterizedTest
  @EnumSource
  void showsAgenciesToTheAdministrator(Viewport viewport) {
    Tab adam = as("adam").at(viewport).open("/backoffice/admin/agencies.xhtml");
    adam.requireUsable().picture("agencies");
    adam.open("/backoffice/admin/agency.xhtml?key=kranich").requireUsable().picture("agency");
    adam.open("/backoffice/admin/agency.xhtml").requireUsable();
    as("carla").at(viewport).open("/backoffice/admin/agency.xhtml?key=kranich", 403);
  }

  @Test
  void speaksEveryLanguage() throws SQLException {
    UUID id = anOffer();
    Tab agnes = as("agnes").open("/agency/");
    for (String language : new String[] {"en", "es", "el", "de"}) {
      for (String page :
          new String[] {"index.xhtml?", "placement/show.xhtml?placement=" + id + "&"}) {
        agnes.open("/agency/" + page + "lang=" + language);
        assertThat(agnes.language()).isEqualTo(language);
        assertThat(agnes.find("body").innerText()).as(page + language).doesNotContain("???");
      }
    }
  }

  /** The next overdue receivable that is with nobody, offered to the demo's collection agency. */
  static UUID anOffer() throws SQLException {
    UUID id = UUID.randomUUID();
    long key = System.nanoTime() / 1000;
    String hex = id.toString().replace("-", "");
    try (Connection connection = connect()) {
      long[] found = new long[3];
      try (PreparedStatement free =
              connection.prepareStatement(
                  "SELECT r.id, r.case_file_id, r.creditor_id FROM receivable r"
                      + " JOIN case_file c ON c.id = r.case_file_id"
                      + " JOIN creditor k ON k.id = r.creditor_id"
                      + " WHERE k.creditor_key = 'nordlicht' AND r.kind = 'INVOICE'"
                      + " AND r.status = 'OPEN' AND r.currency = 'EUR' AND c.status = 'OPEN'"
                      + " AND (SELECT SUM(l.debit_minor - l.credit_minor) FROM posting_line l"
                      + " WHERE l.case_file_id = c.id AND l.receivable_id = r.id) > 1000"
                      + " AND NOT EXISTS"
                      + " (SELECT 1 FROM placement_item i WHERE i.receivable_id = r.id)"
                      + " ORDER BY r.due_on, r.id DESC LIMIT 1");
          ResultSet row = free.executeQuery()) {
        assertThat(row.next()).isTrue();
        for (int i = 0; i < 3; i++) {
          found[i] = row.getLong(i + 1);
        }
      }
      change(
          connection,
          "UPDATE receivable SET default_since = due_on + INTERVAL 1 DAY,"
              + " default_reason = 'REMINDER' WHERE id = ? AND default_since IS NULL",
          found[0]);
      change(
          connection,
          "INSERT INTO placement (id, public_id, number, creditor_id, case_file_id, agency_id,"
              + " agreement_id, state, currency, offered_on, answer_by, version)"
              + " SELECT ?, UNHEX(?), ?, g.creditor_id, ?, g.agency_id, g.id, 'OFFERED', 'EUR',"
              + " ?, DATE(?) + INTERVAL 7 DAY, 1 FROM agency_agreement g WHERE g.creditor_id = ?"
              + " ORDER BY g.id LIMIT 1",
          key,
          hex,
          "PLT" + key,
          found[1],
          today(),
          today(),
          found[2]);
      change(
          connection,
          "INSERT INTO placement_item (id, placement_id, receivable_id, position, principal_minor,"
              + " interest_minor, fee_minor, cost_minor, version)"
              + " SELECT ?, ?, r.id, 1, r.payable_minor, 0, 0, 0, 1 FROM receivable r WHERE r.id = ?",
          key,
          key,
          found[0]);
    }
    return id;
  }

  private static String number(UUID id) throws SQLException {
    return text(
        "SELECT number FROM placement WHERE public_id = UNHEX(?)", id.toString().replace("-", ""));
  }

  private static String today() throws SQLException {
    return text(
        "SELECT CAST(COALESCE(MAX(today), CURRENT_DATE) AS CHAR(10)) FROM business_date WHERE id = ?",
        "1");
  }

  private static String text(String sql, String parameter) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }

  private static void change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        System.getenv("SALDO_DB_URL"),
        System.getenv("SALDO_DB_USER"),
        System.getenv("SALDO_DB_PASSWORD"));
  }
}
