package org.saldo.it.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.ACCOUNTANT;
import static org.saldo.actor.Roles.CREDITOR_USER;
import static org.saldo.actor.Roles.SUPERVISOR;

import jakarta.ejb.EJB;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.actor.AccessGrants;
import org.saldo.casefile.CaseDesk;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.CreditorView;
import org.saldo.debtor.DebtorDesk;
import org.saldo.debtor.MarkKind;
import org.saldo.document.DocumentArchive;
import org.saldo.it.As;
import org.saldo.it.InServer;
import org.saldo.problem.Refusal;
import org.saldo.receivable.ImportRequest;
import org.saldo.receivable.InvoiceFormat;
import org.saldo.receivable.InvoiceImports;
import org.saldo.reporting.CaseFilter;
import org.saldo.reporting.CaseList;
import org.saldo.reporting.CaseRow;
import org.saldo.reporting.CaseSheets;
import org.saldo.reporting.DebtorSheets;

/** Clara of the creditor "linde" sees linde and nothing else, whichever way she asks. */
class ScopeIT extends InServer {

  @EJB private CaseSheets cases;
  @EJB private CaseList list;
  @EJB private DebtorSheets debtors;
  @EJB private DocumentArchive documents;
  @EJB private CreditorRegistry creditors;
  @EJB private CaseDesk caseDesk;
  @EJB private DebtorDesk debtorDesk;
  @EJB private AccessGrants grants;
  @EJB private InvoiceImports imports;

  private UUID id(String sql, Object... parameters) {
    ByteBuffer bytes = ByteBuffer.wrap((byte[]) rows().list(sql, parameters).get(0).get(0));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  private String text(String sql, Object... parameters) {
    return (String) rows().list(sql, parameters).get(0).get(0);
  }

  private UUID aCaseOf(String creditor) {
    return id(
        "SELECT c.public_id FROM case_file c JOIN creditor k ON k.id = c.creditor_id"
            + " WHERE k.creditor_key = ? ORDER BY c.id LIMIT 1",
        creditor);
  }

  private String aNumberOf(String creditor) {
    return text(
        "SELECT c.number FROM case_file c JOIN creditor k ON k.id = c.creditor_id"
            + " WHERE k.creditor_key = ? ORDER BY c.id LIMIT 1",
        creditor);
  }

  /** Somebody whose only cases are with that creditor. */
  private UUID aDebtorOnlyOf(String creditor) {
    return id(
        "SELECT d.public_id FROM debtor d JOIN case_file c ON c.debtor_id = d.id"
            + " JOIN creditor k ON k.id = c.creditor_id GROUP BY d.id, d.public_id"
            + " HAVING MIN(k.creditor_key) = ? AND MAX(k.creditor_key) = ? LIMIT 1",
        creditor,
        creditor);
  }

  private UUID aDocumentOf(String creditor) {
    return id(
        "SELECT f.public_id FROM document f JOIN creditor k ON k.id = f.creditor_id"
            + " WHERE k.creditor_key = ? ORDER BY f.id LIMIT 1",
        creditor);
  }

  @Test
  void opensNoCaseOfAnother() {
    UUID foreign = aCaseOf("nordlicht");
    String number = aNumberOf("nordlicht");
    assertThat(As.clara(() -> cases.byId(foreign, null))).isEmpty();
    assertThat(As.clara(() -> cases.byNumber(number, null))).isEmpty();
    assertThat(As.sven(() -> cases.byId(foreign, null))).isPresent();
    UUID own = aCaseOf("linde");
    assertThat(As.clara(() -> cases.byId(own, null))).isPresent();
  }

  @Test
  void findsNoCaseOfAnother() {
    String number = aNumberOf("nordlicht");
    String invoice =
        text(
            "SELECT r.number FROM receivable r JOIN creditor k ON k.id = r.creditor_id"
                + " WHERE k.creditor_key = 'nordlicht' LIMIT 1");
    for (String words : List.of(number, invoice)) {
      CaseFilter filter = new CaseFilter(words, null, null, null, false, null);
      assertThat(As.clara(() -> list.page(filter, 1, 50)).rows()).isEmpty();
      assertThat(As.sven(() -> list.page(filter, 1, 50)).rows()).isNotEmpty();
    }
    List<CaseRow> all = As.clara(() -> list.page(CaseFilter.ALL, 1, 200)).rows();
    assertThat(all).isNotEmpty().extracting(CaseRow::creditorKey).containsOnly("linde");
    CaseFilter named = new CaseFilter(null, null, "nordlicht", null, false, null);
    assertThat(As.clara(() -> list.page(named, 1, 50)).rows()).isEmpty();
  }

  @Test
  void opensNoDebtorOfAnother() {
    UUID foreign = aDebtorOnlyOf("nordlicht");
    UUID own = aDebtorOnlyOf("linde");
    assertThat(As.clara(() -> debtors.byId(foreign))).isEmpty();
    assertThat(As.sven(() -> debtors.byId(foreign))).isPresent();
    assertThat(As.clara(() -> debtors.byId(own))).isPresent();
  }

  @Test
  void opensNoDocumentOfAnother() {
    UUID foreign = aDocumentOf("nordlicht");
    UUID own = aDocumentOf("linde");
    assertThat(As.clara(() -> documents.open(foreign))).isEmpty();
    assertThat(As.sven(() -> documents.open(foreign))).isPresent();
    assertThat(As.clara(() -> documents.open(own))).isPresent();
  }

  @Test
  void doesNotEvenKnowTheOtherCreditors() {
    assertThat(As.clara(creditors::inScope)).extracting(CreditorView::key).containsExactly("linde");
    assertThat(As.clara(() -> creditors.byKey("nordlicht"))).isEmpty();
  }

  @Test
  void seesNothingWithoutAGrant() {
    Set<String> role = Set.of(CREDITOR_USER);
    assertThat(As.user("nobody", role, creditors::inScope)).isEmpty();
    assertThat(As.user("nobody", role, () -> list.page(CaseFilter.ALL, 1, 50)).rows()).isEmpty();
  }

  @Test
  void holdsStaffToWhatIsGrantedToThem() {
    String user = "scoped-" + System.nanoTime();
    long linde = rows().number("SELECT id FROM creditor WHERE creditor_key = 'linde'");
    assertThat(As.adam(() -> grants.grant(user, linde))).isEmpty();
    UUID foreignCase = aCaseOf("nordlicht");
    UUID foreignDebtor = aDebtorOnlyOf("nordlicht");
    Set<String> supervisor = Set.of(SUPERVISOR);
    assertThat(As.user(user, supervisor, () -> cases.byId(foreignCase, null))).isEmpty();
    assertThat(As.user(user, supervisor, () -> caseDesk.open(foreignCase, 0, null)))
        .map(Refusal::code)
        .contains("case.unknown");
    DebtorDesk.Change change =
        new DebtorDesk.Change(foreignDebtor, 0, LocalDate.of(2026, 1, 1), "test");
    assertThat(As.user(user, supervisor, () -> debtorDesk.mark(change, MarkKind.INSOLVENT)))
        .map(Refusal::code)
        .contains("debtor.unknown");
    ImportRequest request =
        new ImportRequest("nordlicht", InvoiceFormat.CSV, "a.csv", new byte[] {'a'}, false);
    assertThat(As.user(user + "-2", Set.of(ACCOUNTANT), () -> imports.bringIn(request)).refusal())
        .as("without a grant staff see everything")
        .map(Refusal::code)
        .isNotEqualTo(java.util.Optional.of("creditor.unknown"));
    assertThat(As.user(user, supervisor, () -> imports.bringIn(request)).refusal())
        .map(Refusal::code)
        .contains("creditor.unknown");
  }
}
