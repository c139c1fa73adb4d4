package org.saldo.it.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.DEBTOR;
import static org.saldo.actor.Roles.SUPERVISOR;
import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.saldo.dispute.Evidence;
import org.saldo.document.DocumentArchive;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.importing.AnInvoice;
import org.saldo.receivable.ImportResult;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.reporting.DebtorClaim;
import org.saldo.reporting.DebtorDocuments;

/** Who gets in, and what nobody else gets to see. */
class DebtorAccessIT extends DisputeTest {

  @EJB private DebtorDocuments documents;

  private UUID debtorOf(Owing who) {
    return id(
        "SELECT d.public_id FROM debtor d JOIN case_file c ON c.debtor_id = d.id WHERE c.number = ?",
        who.row().caseNumber());
  }

  private String activate(String user, String code) {
    return code(As.user(user, Set.of(DEBTOR), () -> access.activate(code)));
  }

  @Test
  void linksOnceByACode() {
    Owing rosa = somebodyOwing();
    UUID debtor = debtorOf(rosa);
    String code = asCarla(() -> access.issue(debtor)).code();
    String user = "new-" + word();
    assertThat(asDebtor(user, () -> claims.overview()).linked()).isFalse();
    assertThat(activate(user, " " + code.toLowerCase(Locale.ROOT))).isEqualTo("done");
    assertThat(asDebtor(user, () -> claims.byId(rosa.caseId()))).isPresent();
    assertThat(activate("other-" + word(), code)).as("used").isEqualTo("access.code.invalid");
    assertThat(
            rows()
                .list("SELECT HEX(code_hash) FROM debtor_access_code WHERE used_by = ?", user)
                .toString())
        .doesNotContain(code.replace("-", ""));
  }

  @Test
  void answersTheSameWhateverIsWrongWithACode() {
    Owing rosa = somebodyOwing();
    UUID debtor = debtorOf(rosa);
    String first = asCarla(() -> access.issue(debtor)).code();
    String second = asCarla(() -> access.issue(debtor)).code();
    assertThat(activate("a-" + word(), first)).as("replaced").isEqualTo("access.code.invalid");
    assertThat(activate("b-" + word(), "AAAAA-AAAAA")).isEqualTo("access.code.invalid");
    assertThat(activate("c-" + word(), "")).isEqualTo("access.code.invalid");
    assertThat(activate("d-" + word(), second)).isEqualTo("done");
  }

  @Test
  void stopsGuessing() {
    String user = "guess-" + word();
    for (int i = 0; i < 6; i++) {
      assertThat(activate(user, "AAAAA-AAAA" + "34679A".charAt(i)))
          .isEqualTo("access.code.invalid");
    }
    Owing rosa = somebodyOwing();
    UUID debtor = debtorOf(rosa);
    String right = asCarla(() -> access.issue(debtor)).code();
    assertThat(activate(user, right)).as("even the right one").isEqualTo("access.code.later");
  }

  @Test
  void seesNothingAnyMoreWhenTheLinkIsEnded() {
    Owing rosa = somebodyOwing();
    UUID account = id("SELECT public_id FROM debtor_account WHERE user_name = ?", rosa.user());
    assertThat(
            code(As.user("sven", Set.of(SUPERVISOR), () -> access.end(account, 1, "wrong person"))))
        .isEqualTo("done");
    assertThat(asDebtor(rosa.user(), () -> claims.byId(rosa.caseId()))).isEmpty();
    assertThat(asDebtor(rosa.user(), () -> claims.overview()).cases()).isEmpty();
  }

  @Test
  void hidesEverythingOfAnotherDebtor() {
    Owing rosa = somebodyOwing();
    Owing other = somebodyOwing();
    UUID dispute = raise(rosa, anObjection(rosa.itemId(), null, new Evidence("a.jpg", PHOTO))).id();
    List<UUID> papers =
        asDebtor(rosa.user(), () -> claims.byId(rosa.caseId())).orElseThrow().documents().stream()
            .map(DebtorClaim.Paper::id)
            .toList();
    assertThat(papers).hasSize(2);
    assertThat(asDebtor(other.user(), () -> claims.byId(rosa.caseId()))).isEmpty();
    assertThat(asDebtor(other.user(), () -> claims.dispute(rosa.caseId(), dispute))).isEmpty();
    assertThat(asDebtor(other.user(), () -> claims.dispute(other.caseId(), dispute))).isEmpty();
    for (UUID paper : papers) {
      assertThat(asDebtor(rosa.user(), () -> documents.open(paper))).isPresent();
      assertThat(asDebtor(other.user(), () -> documents.open(paper))).isEmpty();
      assertThat(asDebtor("nobody-" + word(), () -> documents.open(paper))).isEmpty();
    }
    DocumentArchive.Content photo =
        papers.stream()
            .map(p -> asDebtor(rosa.user(), () -> documents.open(p)).orElseThrow())
            .filter(c -> c.document().mediaType().equals("image/jpeg"))
            .findFirst()
            .orElseThrow();
    assertThat(photo.bytes()).isEqualTo(PHOTO);
    assertThat(photo.document().fileName()).isEqualTo("a.jpg");
  }

  @Test
  void neverShowsATableWithOtherPeoplesInvoices() {
    String creditor = aCreditor();
    String name = "Rosa " + word();
    String number = "T-" + word();
    ImportResult result =
        bringIn(
            creditor,
            InvoiceFormat.CSV,
            AnInvoice.csv(
                AnInvoice.anInvoice(number).to(name).of("10.00", "19"),
                AnInvoice.anInvoice(number + "b").to("Rita " + word()).of("10.00", "19")));
    String caseNumber = result.rows().get(0).caseNumber();
    String user = "rosa-" + word();
    UUID debtor =
        id(
            "SELECT d.public_id FROM debtor d JOIN case_file c ON c.debtor_id = d.id"
                + " WHERE c.number = ?",
            caseNumber);
    As.user("test", Set.of(SYSTEM), () -> access.link(user, debtor));
    UUID file =
        id(
            "SELECT f.public_id FROM document f JOIN receivable r ON r.document_id = f.id"
                + " WHERE r.number = ?",
            number);
    assertThat(asDebtor(user, () -> documents.open(file))).isEmpty();
    DebtorClaim claim = asDebtor(user, () -> claims.byId(caseOf(caseNumber))).orElseThrow();
    assertThat(claim.documents()).isEmpty();
    assertThat(claim.lines().get(0).documentId()).isNull();
    mark(file); // whoever does so by mistake still shows it to nobody
    assertThat(asDebtor(user, () -> documents.open(file))).isEmpty();
  }

  @Resource(lookup = "java:jboss/datasources/Saldo")
  private DataSource database;

  private void mark(UUID file) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "UPDATE document SET visibility = 'DEBTOR' WHERE public_id = ?")) {
      statement.setObject(1, UuidConverter.bytes(file));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
