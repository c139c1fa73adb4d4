package org.saldo.it.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.visibility.Audience;
import org.saldo.correspondence.visibility.HoldingVisibility;
import org.saldo.correspondence.visibility.NewVisibilityRule;
import org.saldo.correspondence.visibility.VisibilityRuleBook;
import org.saldo.correspondence.visibility.VisibleKind;
import org.saldo.dispute.Evidence;
import org.saldo.document.DocumentArchive;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.correspondence.MessageRows;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.DebtorClaim;
import org.saldo.reporting.DebtorDocuments;

/** What debtors see of the correspondence of their cases, and how a rule takes it away. */
class DebtorVisibilityIT extends DisputeTest {

  @EJB private VisibilityRuleBook book;
  @EJB private DebtorDocuments documents;

  private void rule(String creditor, VisibleKind kind, Boolean shown) {
    assertThat(
            As.adam(
                () ->
                    book.set(
                        creditor,
                        new NewVisibilityRule(
                            Audience.DEBTOR, kind, shown, clock.today(), "test"))))
        .isEmpty();
  }

  private MessageRows messages(Owing who) {
    return new MessageRows(rows(), who.row().caseNumber());
  }

  private DebtorClaim claim(Owing who) {
    return asDebtor(who.user(), () -> claims.byId(who.caseId())).orElseThrow();
  }

  private List<UUID> files(Owing who) {
    return claim(who).messages().stream()
        .flatMap(m -> m.files().stream())
        .map(CaseSheet.FileItem::id)
        .toList();
  }

  private Optional<DocumentArchive.Content> open(Owing who, UUID document) {
    return asDebtor(who.user(), () -> documents.open(document));
  }

  private String refusedAs(String creditor, NewVisibilityRule rule) {
    return code(As.adam(() -> book.set(creditor, rule)));
  }

  private HoldingVisibility holding(String creditor, Audience audience, VisibleKind kind) {
    return As.adam(() -> book.holding(creditor)).orElseThrow().get(audience).get(kind);
  }

  @Test
  void showsWhatWasSentInTheKindsThatTheRulesShow() {
    Owing rosa = somebodyOwing();
    Owing other = somebodyOwing();
    UUID letter = messages(rosa).sent("LETTER", "reminder", true);
    UUID mail = messages(rosa).sent("EMAIL", "reminder", true);
    UUID sms = messages(rosa).sent("SMS", "reminder", true);
    UUID overview = messages(rosa).sent("EMAIL", "open-items", false);
    UUID elsewhere = messages(other).sent("LETTER", "reminder", true);
    assertThat(files(rosa)).containsExactlyInAnyOrder(letter, mail, sms, overview);
    assertThat(claim(rosa).messages()).noneMatch(DebtorClaim.Message::mine);

    rule(rosa.creditor(), VisibleKind.LETTER_OUT, false);
    assertThat(files(rosa)).containsExactlyInAnyOrder(mail, sms, overview);
    assertThat(open(rosa, letter)).as("as if there were none").isEmpty();
    assertThat(open(rosa, mail).orElseThrow().bytes()).isEqualTo(MessageRows.PDF);
    assertThat(files(other)).as("another creditor's rule").containsExactly(elsewhere);
    assertThat(open(other, elsewhere)).isPresent();

    rule(rosa.creditor(), VisibleKind.STATEMENT, false);
    assertThat(files(rosa)).containsExactlyInAnyOrder(mail, sms);
    assertThat(open(rosa, overview)).isEmpty();

    rule(rosa.creditor(), VisibleKind.LETTER_OUT, null);
    assertThat(files(rosa)).as("back to the rule for all").contains(letter);
    assertThat(open(rosa, letter)).isPresent();
    assertThat(open(other, letter)).as("somebody else's").isEmpty();
  }

  @Test
  void showsDebtorsWhatTheyWroteThemselvesAndNothingElse() {
    Owing rosa = somebodyOwing();
    MessageRows messages = messages(rosa);
    String address = rosa.user() + "@private.example";
    messages.address(address);
    long mail = messages.received("EMAIL", "MESSAGE", address, false, "Frage");
    UUID kept = messages.file(mail, "beleg.pdf", false, "KEPT");
    UUID raw = messages.file(mail, "mail.eml", true, "KEPT");
    UUID harmful = messages.file(mail, "rechnung.pdf", false, "QUARANTINED");
    long letter = messages.received("LETTER", "MESSAGE", "Rosa Roth", true, "Brief");
    UUID scan = messages.file(letter, "brief.pdf", true, "KEPT");
    long stranger =
        messages.received("EMAIL", "MESSAGE", "neighbour@private.example", false, "Hinweis");
    UUID hint = messages.file(stranger, "hinweis.pdf", false, "KEPT");
    long office = messages.received("LETTER", "MESSAGE", "Amtsgericht", false, "Auskunft");
    UUID answer = messages.file(office, "auskunft.pdf", true, "KEPT");
    messages.received("EMAIL", "AUTO_REPLY", address, false, "Abwesend");

    assertThat(claim(rosa).messages())
        .hasSize(2)
        .allMatch(DebtorClaim.Message::mine)
        .extracting(DebtorClaim.Message::subject)
        .containsExactlyInAnyOrder("Frage", "Brief");
    assertThat(claim(rosa).messages().toString())
        .contains("ich zahle am Freitag")
        .doesNotContain("Notiz nur für uns");
    assertThat(files(rosa)).containsExactlyInAnyOrder(kept, scan);
    assertThat(open(rosa, kept).orElseThrow().document().fileName()).isEqualTo("beleg.pdf");
    assertThat(open(rosa, scan)).isPresent();
    for (UUID hidden : List.of(raw, harmful, hint, answer)) {
      assertThat(open(rosa, hidden)).isEmpty();
    }

    rows()
        .change(
            "UPDATE incoming_file x JOIN document f ON f.id = x.document_id"
                + " SET x.state = 'QUARANTINED', x.refusal = '[]' WHERE f.public_id = ?",
            UuidConverter.bytes(scan));
    assertThat(open(rosa, scan)).as("found harmful later").isEmpty();
    assertThat(files(rosa)).containsExactly(kept);

    rule(rosa.creditor(), VisibleKind.EMAIL_IN, false);
    assertThat(claim(rosa).messages())
        .extracting(DebtorClaim.Message::subject)
        .containsExactly("Brief");
    assertThat(open(rosa, kept)).isEmpty();
  }

  @Test
  void hidesInvoicesAndEvidence() {
    Owing rosa = somebodyOwing();
    raise(rosa, anObjection(rosa.itemId(), null, new Evidence("a.jpg", PHOTO)));
    List<DebtorClaim.Paper> papers = claim(rosa).documents();
    assertThat(papers).hasSize(2);
    rule(rosa.creditor(), VisibleKind.INVOICE, false);
    assertThat(claim(rosa).documents())
        .extracting(DebtorClaim.Paper::kind)
        .containsExactly(DebtorClaim.Paper.Kind.EVIDENCE);
    assertThat(claim(rosa).lines().get(0).documentId()).isNull();
    rule(rosa.creditor(), VisibleKind.EVIDENCE, false);
    assertThat(claim(rosa).documents()).isEmpty();
    papers.forEach(paper -> assertThat(open(rosa, paper.id())).isEmpty());
  }

  @Test
  void holdsFromItsFirstDayOn() {
    Owing rosa = somebodyOwing();
    UUID letter = messages(rosa).sent("LETTER", "reminder", true);
    NewVisibilityRule later =
        new NewVisibilityRule(
            Audience.DEBTOR, VisibleKind.LETTER_OUT, false, clock.today().plusDays(1), "later");
    assertThat(refusedAs(rosa.creditor(), later)).isEqualTo("done");
    assertThat(files(rosa)).as("the day before").containsExactly(letter);
    assertThat(open(rosa, letter)).isPresent();
    assertThat(
            rows()
                .change(
                    "UPDATE visibility_rule r JOIN creditor k ON k.id = r.creditor_id"
                        + " SET r.valid_from = ? WHERE k.creditor_key = ?",
                    clock.today(),
                    rosa.creditor()))
        .isOne();
    assertThat(files(rosa)).as("on its day").isEmpty();
    assertThat(open(rosa, letter)).isEmpty();
    assertThat(holding(rosa.creditor(), Audience.DEBTOR, VisibleKind.LETTER_OUT))
        .isEqualTo(
            new HoldingVisibility(
                Audience.DEBTOR, VisibleKind.LETTER_OUT, false, true, clock.today()));
    assertThat(holding(rosa.creditor(), Audience.AGENCY, VisibleKind.LETTER_OUT).shown())
        .as("another audience")
        .isTrue();
    assertThat(holding(null, Audience.DEBTOR, VisibleKind.LETTER_OUT).shown()).isTrue();
  }

  @Test
  void isShippedWithARuleForEveryAudienceAndKind() {
    for (Audience audience : Audience.values()) {
      for (VisibleKind kind : VisibleKind.values()) {
        boolean shown =
            audience == Audience.DEBTOR
                || List.of(
                        VisibleKind.LETTER_OUT,
                        VisibleKind.EMAIL_OUT,
                        VisibleKind.SMS_OUT,
                        VisibleKind.INVOICE)
                    .contains(kind);
        HoldingVisibility rule = holding(null, audience, kind);
        assertThat(rule.shown()).as(audience + " " + kind).isEqualTo(shown);
        assertThat(rule.own()).isFalse();
      }
    }
  }

  @Test
  void refusesWhatIsNoRule() {
    Owing rosa = somebodyOwing();
    VisibleKind kind = VisibleKind.SMS_OUT;
    assertThat(
            refusedAs(
                rosa.creditor(), new NewVisibilityRule(null, kind, true, clock.today(), "because")))
        .isEqualTo("visibility.rule.audience");
    assertThat(
            refusedAs(
                rosa.creditor(),
                new NewVisibilityRule(Audience.AGENCY, null, true, clock.today(), "because")))
        .isEqualTo("visibility.rule.kind");
    assertThat(
            refusedAs(
                rosa.creditor(),
                new NewVisibilityRule(Audience.AGENCY, kind, true, clock.today(), " ")))
        .isEqualTo("reason.missing");
    assertThat(
            refusedAs(
                rosa.creditor(),
                new NewVisibilityRule(
                    Audience.AGENCY, kind, true, clock.today().minusDays(1), "because")))
        .isEqualTo("contact.rule.day");
    assertThat(
            refusedAs(
                rosa.creditor(),
                new NewVisibilityRule(
                    Audience.AGENCY, kind, true, clock.today().plusYears(3), "because")))
        .isEqualTo("contact.rule.day");
    assertThat(
            refusedAs(
                null, new NewVisibilityRule(Audience.AGENCY, kind, null, clock.today(), "because")))
        .isEqualTo("visibility.rule.back");
    assertThat(
            refusedAs(
                "nobody",
                new NewVisibilityRule(Audience.AGENCY, kind, true, clock.today(), "because")))
        .isEqualTo("creditor.unknown");
    assertThat(As.adam(() -> book.holding("nobody"))).isEmpty();
    rule(rosa.creditor(), kind, false);
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry a JOIN visibility_rule r ON r.id ="
                        + " a.entity_id JOIN creditor k ON k.id = r.creditor_id"
                        + " WHERE a.action = 'visibility.rule.set' AND a.actor = 'adam'"
                        + " AND k.creditor_key = ?",
                    rosa.creditor()))
        .isOne();
  }
}
