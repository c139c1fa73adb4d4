package org.saldo.it.agency;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.visibility.Audience;
import org.saldo.correspondence.visibility.NewVisibilityRule;
import org.saldo.correspondence.visibility.VisibilityRuleBook;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.correspondence.MessageRows;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.PlacementSheet;

/** What an agency sees of the case that was placed with it, and how a rule gives and takes it. */
class AgencyVisibilityIT extends PlacementTest {

  @EJB private VisibilityRuleBook book;

  private void rule(String creditor, VisibleKind kind, boolean shown) {
    assertThat(
            As.adam(
                () ->
                    book.set(
                        creditor,
                        new NewVisibilityRule(
                            Audience.AGENCY, kind, shown, clock.today(), "test"))))
        .isEmpty();
  }

  private List<UUID> documents(Placed placed) {
    return seenByAgnes(placed).documents().stream().map(CaseSheet.FileItem::id).toList();
  }

  private boolean opens(Placed placed, UUID document) {
    return agnes(() -> sheets.document(placed.id(), document)).isPresent();
  }

  @Test
  void showsLettersAboutWhatWasPlacedAndInvoicesByRule() {
    String creditor = aCreditor();
    Placed placed = accepted(placedWith("kranich", creditor));
    MessageRows messages = new MessageRows(rows(), placed.receivable().caseNumber());
    UUID letter = messages.sent("LETTER", "reminder", true);
    UUID mail = messages.sent("EMAIL", "reminder", true);
    UUID overview = messages.sent("LETTER", "open-items", false);
    List<UUID> seen = documents(placed);
    assertThat(seen).hasSize(3).contains(letter, mail).doesNotContain(overview);
    UUID invoice =
        seen.stream().filter(d -> !d.equals(letter) && !d.equals(mail)).findFirst().orElseThrow();

    rule(creditor, VisibleKind.INVOICE, false);
    rule(creditor, VisibleKind.EMAIL_OUT, false);
    assertThat(documents(placed)).containsExactly(letter);
    assertThat(opens(placed, letter)).isTrue();
    assertThat(opens(placed, mail)).as("as if there were none").isFalse();
    assertThat(opens(placed, invoice)).isFalse();

    rule(creditor, VisibleKind.STATEMENT, true);
    assertThat(documents(placed)).containsExactlyInAnyOrder(letter, overview);
    assertThat(opens(placed, overview)).isTrue();

    Placed elsewhere = accepted(placedWith("kranich"));
    assertThat(documents(elsewhere)).as("another creditor's rule").hasSize(1);
  }

  @Test
  void showsWhatTheDebtorWroteOnlyWhereARuleSaysSo() {
    String creditor = aCreditor();
    Placed placed = accepted(placedWith("kranich", creditor));
    MessageRows messages = new MessageRows(rows(), placed.receivable().caseNumber());
    long letter = messages.received("LETTER", "MESSAGE", "Rosa Roth", true, "Brief");
    UUID scan = messages.file(letter, "brief.pdf", true, "KEPT");
    long office = messages.received("LETTER", "MESSAGE", "Amtsgericht", false, "Auskunft");
    UUID answer = messages.file(office, "auskunft.pdf", true, "KEPT");
    assertThat(seenByAgnes(placed).received()).isEmpty();
    assertThat(opens(placed, scan)).isFalse();

    rule(creditor, VisibleKind.LETTER_IN, true);
    assertThat(seenByAgnes(placed).received())
        .extracting(PlacementSheet.Received::subject)
        .containsExactly("Brief");
    assertThat(documents(placed)).contains(scan).doesNotContain(answer);
    assertThat(agnes(() -> sheets.document(placed.id(), scan)).orElseThrow().document().fileName())
        .isEqualTo("brief.pdf");
    assertThat(opens(placed, answer)).isFalse();

    agnes(() -> desk.giveBack(placed.id(), null, "test"));
    assertThat(seenByAgnes(placed).received()).as("no longer its case").isEmpty();
    assertThat(documents(placed)).isEmpty();
    assertThat(opens(placed, scan)).isFalse();
  }

  @Test
  void showsEvidenceAboutWhatWasPlacedOnlyWhereARuleSaysSo() {
    String creditor = aCreditor();
    Placed placed = accepted(placedWith("kranich", creditor));
    UUID evidence = evidence(placed);
    assertThat(documents(placed)).doesNotContain(evidence);
    assertThat(opens(placed, evidence)).isFalse();
    rule(creditor, VisibleKind.EVIDENCE, true);
    assertThat(documents(placed)).contains(evidence);
    assertThat(opens(placed, evidence)).isTrue();
  }

  /** A dispute that was settled long ago, with a document. */
  private UUID evidence(Placed placed) {
    MessageRows messages = new MessageRows(rows(), placed.receivable().caseNumber());
    UUID document = messages.sent("LETTER", "note", false);
    long dispute = Math.abs(document.getLeastSignificantBits() >> 8);
    rows()
        .change(
            "INSERT INTO dispute (id, public_id, number, creditor_id, case_file_id, receivable_id,"
                + " currency, reason, wording, channel, raised_on, raised_at, raised_by, state,"
                + " resolved_on, resolved_at, resolved_by, version) SELECT ?, f.public_id, ?,"
                + " r.creditor_id, r.case_file_id, r.id, r.currency, 'OTHER', 'test', 'PORTAL',"
                + " UTC_DATE(), UTC_TIMESTAMP(6), 'test', 'WITHDRAWN', UTC_DATE(),"
                + " UTC_TIMESTAMP(6), 'test', 1 FROM receivable r, document f"
                + " WHERE r.id = ? AND f.public_id = ?",
            dispute,
            "T" + word(),
            placed.receivable().receivable().id(),
            UuidConverter.bytes(document));
    rows()
        .change(
            "INSERT INTO dispute_document (id, dispute_id, document_id, file_name)"
                + " SELECT ?, ?, id, 'foto.pdf' FROM document WHERE public_id = ?",
            dispute,
            dispute,
            UuidConverter.bytes(document));
    return document;
  }
}
