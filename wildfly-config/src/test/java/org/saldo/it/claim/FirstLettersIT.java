package org.saldo.it.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;
import static org.saldo.it.importing.AnInvoice.anInvoice;

import jakarta.ejb.EJB;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.template.NewText;
import org.saldo.correspondence.template.TemplateText;
import org.saldo.correspondence.template.TextBook;
import org.saldo.correspondence.template.TextForm;
import org.saldo.creditor.ClaimKind;
import org.saldo.creditor.CreditorData;
import org.saldo.creditor.CreditorRegistry;
import org.saldo.creditor.OperatingMode;
import org.saldo.creditor.SellerMismatch;
import org.saldo.creditor.Terms;
import org.saldo.interest.InterestKind;
import org.saldo.it.As;
import org.saldo.problem.Refusal;
import org.saldo.procedure.HandWritten;
import org.saldo.procedure.WritingDesk;
import org.saldo.receivable.RowResult;

/** An agency asks a consumer for the first time only in words that the law wants (§ 13a RDG). */
class FirstLettersIT extends BearingInterest {

  private static final String UNCONDITIONAL =
      "{{creditor}} {{creditorAddress}} {{authority}} {{total}}";

  /** Interest of the creditors of these tests is ten percent, above the statutory rate. */
  private static final String WHOLE =
      UNCONDITIONAL + "{{#higherRate}} {{higherRate}} nach Vertrag{{/higherRate}}";

  @EJB private WritingDesk desk;
  @EJB private TextBook book;
  @EJB private CreditorRegistry creditors;

  private String creditor(OperatingMode mode) {
    String key = "it-" + word();
    CreditorData data =
        new CreditorData(
            key,
            "Testverkauf GmbH",
            mode,
            "EUR",
            null,
            "Weg 1",
            "10115",
            "Berlin",
            "DE",
            null,
            null);
    Terms terms = new Terms(LocalDate.of(2020, 1, 1), 14, SellerMismatch.FINDING);
    As.adam(
        () -> {
          assertThat(creditors.register(data)).isEmpty();
          assertThat(creditors.agree(key, terms, "test")).isEmpty();
          return key;
        });
    agree(key, ClaimKind.CONSIDERATION, InterestKind.FIXED, null, BigDecimal.TEN, false);
    return key;
  }

  /** Of a consumer whose interest is claimed or not. */
  private RowResult owed(String creditor, boolean interest, String vatId) {
    LocalDate due = today().minusDays(100);
    RowResult row =
        accepted(
            creditor,
            anInvoice("R-" + word())
                .to("Rosa " + word())
                .withVatId(vatId)
                .at("rosa-" + word() + "@example.org")
                .issuedOn(due.minusDays(14).toString())
                .dueOn(due.toString())
                .of("1000.00", "19"));
    work(row);
    inDefault(row, due.plusDays(1));
    if (interest) {
      claimed(row, due.plusDays(1));
    }
    return row;
  }

  /** A template whose letter and e-mail say so. */
  private String template(String letter, String email) {
    String key = "t" + word();
    assertThat(As.adam(() -> book.create(key, "First " + key))).isEmpty();
    approved(key, TextForm.LETTER, letter);
    approved(key, TextForm.EMAIL, email);
    return key;
  }

  private void approved(String template, TextForm form, String words) {
    NewText text =
        new NewText(
            template,
            null,
            "de",
            form,
            new TemplateText("Akte {{number}}", words, "Ende"),
            today(),
            "tried");
    TextBook.Drafted drafted = As.adam(() -> book.draft(text));
    assertThat(drafted.refusal()).isNull();
    assertThat(As.adam(() -> book.submit(drafted.id()))).isEmpty();
    assertThat(As.sven(() -> book.approve(drafted.id(), "fine"))).isEmpty();
  }

  private static <T> T asCarla(Callable<T> work) {
    return As.user("carla", Set.of(CONTROLLER), work);
  }

  private String sent(RowResult row, String template, MessageChannel channel, boolean statement) {
    UUID id = caseOf(row);
    HandWritten wish = new HandWritten(template, channel, List.of(idOf(row)), null, "", statement);
    WritingDesk.Outcome outcome = asCarla(() -> desk.send(id, wish));
    return outcome.refusal() == null ? "sent" : outcome.refusal().code();
  }

  private void awaitLeft(RowResult row) throws InterruptedException {
    String waiting =
        "SELECT m.id FROM message m JOIN case_file c ON c.id = m.case_file_id"
            + " WHERE c.number = ? AND m.state = 'QUEUED'";
    for (int i = 0; i < 300 && !rows().list(waiting, row.caseNumber()).isEmpty(); i++) {
      Thread.sleep(100);
    }
    assertThat(rows().list(waiting, row.caseNumber())).isEmpty();
  }

  @Test
  void refusesWordsThatLackSomethingUntilOneHasLeft() throws Exception {
    String incomplete = template("{{creditor}} {{total}}", WHOLE);
    RowResult row = owed(creditor(OperatingMode.COLLECTION), false, null);
    assertThat(sent(row, incomplete, MessageChannel.LETTER, false))
        .isEqualTo("law.first.letter.contents");
    assertThat(sent(row, incomplete, MessageChannel.EMAIL, false))
        .as("its letter would go out should the mail come back")
        .isEqualTo("law.first.letter.contents");
    assertThat(sent(row, template(WHOLE, "{{creditor}}"), MessageChannel.EMAIL, false))
        .isEqualTo("law.first.letter.contents");
    assertThat(sent(row, template(WHOLE, WHOLE), MessageChannel.LETTER, false)).isEqualTo("sent");
    awaitLeft(row);
    assertThat(sent(row, incomplete, MessageChannel.LETTER, false))
        .as("it is no first letter any more")
        .isEqualTo("sent");
  }

  @Test
  void wantsInterestToBeComputed() {
    RowResult row = owed(creditor(OperatingMode.COLLECTION), true, null);
    String whole = template(WHOLE, WHOLE);
    for (MessageChannel channel : List.of(MessageChannel.LETTER, MessageChannel.EMAIL)) {
      assertThat(sent(row, whole, channel, false)).isEqualTo("law.first.letter.interest");
    }
    assertThat(sent(row, whole, MessageChannel.EMAIL, true)).isEqualTo("sent");
  }

  /** Number 4: and only where it is so. */
  @Test
  void wantsAHigherRateToBeNamed() {
    RowResult row = owed(creditor(OperatingMode.COLLECTION), true, null);
    String silent = template(UNCONDITIONAL, UNCONDITIONAL);
    UUID id = caseOf(row);
    HandWritten wish =
        new HandWritten(silent, MessageChannel.LETTER, List.of(idOf(row)), null, "", true);
    Refusal refusal = asCarla(() -> desk.send(id, wish)).refusal();
    assertThat(refusal.code()).isEqualTo("law.first.letter.contents");
    assertThat(refusal.arguments().get(0)).isEqualTo("{{higherRate}}");
    assertThat(sent(row, template(WHOLE, UNCONDITIONAL), MessageChannel.EMAIL, true))
        .as("each form says it by itself")
        .isEqualTo("law.first.letter.contents");
    assertThat(sent(row, template(WHOLE, WHOLE), MessageChannel.LETTER, true)).isEqualTo("sent");
    assertThat(
            rows()
                .list(
                    "SELECT m.body FROM message m JOIN case_file c ON c.id = m.case_file_id"
                        + " WHERE c.number = ?",
                    row.caseNumber())
                .toString()
                .replace('\u00a0', ' '))
        .contains("10 % nach Vertrag");
    assertThat(
            sent(
                owed(creditor(OperatingMode.COLLECTION), false, null),
                silent,
                MessageChannel.LETTER,
                false))
        .as("no interest is claimed")
        .isEqualTo("sent");
  }

  /** Nobody claims more than the law gives. */
  @Test
  void wantsNoNoticeOfTheStatutoryRate() {
    String creditor = creditor(OperatingMode.COLLECTION);
    agree(
        creditor, ClaimKind.CONSIDERATION, InterestKind.FIXED, null, new BigDecimal("4.12"), false);
    RowResult row = owed(creditor, true, null);
    String silent = template(UNCONDITIONAL, UNCONDITIONAL);
    assertThat(sent(row, silent, MessageChannel.LETTER, true)).isEqualTo("sent");
  }

  @Test
  void takesThePortalsOwnReminder() {
    RowResult row = owed(creditor(OperatingMode.COLLECTION), false, null);
    assertThat(sent(row, "reminder", MessageChannel.LETTER, false)).isEqualTo("sent");
  }

  @Test
  void asksNothingOfOthers() {
    String incomplete = template("{{total}}", "{{total}}");
    assertThat(
            sent(
                owed(creditor(OperatingMode.SERVICE), true, null),
                incomplete,
                MessageChannel.LETTER,
                false))
        .isEqualTo("sent");
    assertThat(
            sent(
                owed(creditor(OperatingMode.COLLECTION), true, "DE136695976"),
                incomplete,
                MessageChannel.LETTER,
                false))
        .as("a business")
        .isEqualTo("sent");
  }

  @Test
  void countsNoneThatCameBackOrDidNotLeave() throws Exception {
    String incomplete = template("{{total}}", "{{total}}");
    RowResult row = owed(creditor(OperatingMode.COLLECTION), false, null);
    assertThat(sent(row, "reminder", MessageChannel.LETTER, false)).isEqualTo("sent");
    awaitLeft(row);
    rows()
        .change(
            "UPDATE message m JOIN case_file c ON c.id = m.case_file_id"
                + " SET m.receipt = 'UNDELIVERED', m.receipt_at = m.sent_at WHERE c.number = ?",
            row.caseNumber());
    assertThat(sent(row, incomplete, MessageChannel.LETTER, false))
        .isEqualTo("law.first.letter.contents");
    rows()
        .change(
            "UPDATE message m JOIN case_file c ON c.id = m.case_file_id"
                + " SET m.receipt = NULL, m.receipt_at = NULL, m.by_agency = FALSE WHERE c.number = ?",
            row.caseNumber());
    assertThat(sent(row, incomplete, MessageChannel.LETTER, false))
        .as("one of before the agency took over")
        .isEqualTo("law.first.letter.contents");
  }
}
