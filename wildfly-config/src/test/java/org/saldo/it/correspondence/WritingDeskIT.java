package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;

import jakarta.ejb.EJB;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SendPreview;
import org.saldo.debtor.DebtorDesk;
import org.saldo.debtor.MarkKind;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.procedure.HandWritten;
import org.saldo.procedure.WritingDesk;
import org.saldo.reporting.ContactLine;
import org.saldo.reporting.ContactList;

/** What people write themselves goes out as they saw it, and stands in the contact log. */
class WritingDeskIT extends CorrespondenceTest {

  @EJB private WritingDesk writing;
  @EJB private ContactList contacts;

  private UUID caseOf(Sample sample) {
    return UuidConverter.uuid(
        (byte[])
            rows()
                .list("SELECT public_id FROM case_file WHERE id = ?", sample.caseFile().id())
                .get(0)
                .get(0));
  }

  private UUID receivable(Sample sample) {
    return UuidConverter.uuid(
        (byte[])
            rows()
                .list("SELECT public_id FROM receivable WHERE id = ?", sample.receivable())
                .get(0)
                .get(0));
  }

  private static <T> T asCarla(Callable<T> work) {
    return As.user("carla", Set.of(CONTROLLER), work);
  }

  private HandWritten demand(Sample sample, MessageChannel wanted, LocalDate payBy, String words) {
    return new HandWritten("reminder", wanted, List.of(receivable(sample)), payBy, words);
  }

  private String refusal(Sample sample, HandWritten wish) {
    UUID id = caseOf(sample);
    WritingDesk.Outcome outcome = asCarla(() -> writing.send(id, wish));
    SendPreview preview = asCarla(() -> writing.preview(id, wish));
    assertThat(outcome.sent()).isNull();
    assertThat(preview.shown().missing()).isEqualTo(outcome.refusal());
    return outcome.refusal().code();
  }

  @Test
  void sendsWhatThePreviewShowed() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    UUID id = caseOf(sample);
    LocalDate payBy = clock.today().plusDays(21);
    HandWritten wish =
        demand(
            sample,
            MessageChannel.EMAIL,
            payBy,
            "Wie besprochen.\n\nBitte {{total}} \u202Eprüfen.");
    SendPreview preview = asCarla(() -> writing.preview(id, wish));
    assertThat(preview.channel()).isEqualTo(MessageChannel.EMAIL);
    assertThat(preview.shown().missing()).isNull();
    assertThat(preview.shown().paragraphs()).contains("Wie besprochen.", "Bitte {{total}} prüfen.");
    WritingDesk.Outcome outcome = asCarla(() -> writing.send(id, wish));
    assertThat(outcome.refusal()).isNull();
    awaitSent(outcome.sent().messageId());
    String mail = mails(key(outcome.sent().messageId())).get(0).getString("text");
    assertThat(mail.lines().filter(line -> !line.isBlank()).toList())
        .as("what was shown, line by line")
        .containsAll(preview.shown().paragraphs());
    ContactLine line = asCarla(() -> contacts.of(id, null)).get(0);
    assertThat(line.template()).isEqualTo("reminder");
    assertThat(line.version()).isEqualTo(1);
    assertThat(line.text()).contains("Wie besprochen.");
    assertThat(line.documentId()).isNotNull();
    assertThat(line.by()).isEqualTo("carla");
  }

  @Test
  void sendsOwnWordsThatAskForNothing() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    UUID id = caseOf(sample);
    HandWritten wish =
        new HandWritten(
            "note", MessageChannel.LETTER, List.of(), null, "Ihre Unterlagen sind angekommen.");
    WritingDesk.Outcome outcome = asCarla(() -> writing.send(id, wish));
    assertThat(outcome.refusal()).isNull();
    awaitSent(outcome.sent().messageId());
    assertThat(
            rows()
                .list(
                    "SELECT demand, pay_by, channel FROM message WHERE id = ?",
                    outcome.sent().messageId()))
        .containsExactly(Arrays.asList(false, null, "LETTER"));
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM delivered_demand WHERE message_id = ?",
                    outcome.sent().messageId()))
        .isZero();
    byte[] pdf = asCarla(() -> writing.print(id, wish)).pdf();
    assertThat(pdf).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void refusesWhatCannotBeSent() {
    Sample sample = sample(contact("EMAIL"));
    assertThat(refusal(sample, demand(sample, null, null, "")))
        .isEqualTo("message.channel.missing");
    assertThat(refusal(sample, demand(sample, MessageChannel.CALL, null, "")))
        .isEqualTo("message.channel.missing");
    assertThat(
            refusal(
                sample,
                new HandWritten("reminder", MessageChannel.EMAIL, List.of(), null, "Zahlen!")))
        .isEqualTo("message.items.missing");
    assertThat(
            refusal(
                sample,
                new HandWritten(
                    "reminder", MessageChannel.EMAIL, List.of(UUID.randomUUID()), null, "")))
        .isEqualTo("message.items.changed");
    assertThat(refusal(sample, new HandWritten("note", MessageChannel.EMAIL, List.of(), null, " ")))
        .isEqualTo("message.words.missing");
    assertThat(
            refusal(
                sample, new HandWritten("correction", MessageChannel.EMAIL, List.of(), null, "x")))
        .isEqualTo("message.template.unknown");
    assertThat(
            refusal(sample, demand(sample, MessageChannel.EMAIL, clock.today().minusDays(1), "")))
        .isEqualTo("message.payby.implausible");
    assertThat(refusal(sample, demand(sample, MessageChannel.EMAIL, null, "x".repeat(4001))))
        .isEqualTo("text.too.long");
    UUID nobodys = UUID.randomUUID();
    assertThat(
            asCarla(() -> writing.send(nobodys, demand(sample, MessageChannel.EMAIL, null, "")))
                .refusal()
                .code())
        .isEqualTo("case.unknown");
  }

  @Test
  void asksNobodyWhoMustNotBeWrittenTo() {
    Sample sample =
        sample(
            contact("EMAIL")
                + " AND NOT EXISTS (SELECT 1 FROM case_file o WHERE o.debtor_id = d.id"
                + " AND o.id <> c.id)");
    long version =
        rows().number("SELECT version FROM debtor WHERE id = ?", sample.caseFile().debtorId());
    assertThat(
            asCarla(
                () ->
                    desk.mark(
                        new DebtorDesk.Change(sample.debtor(), version, clock.today(), "test"),
                        MarkKind.DECEASED)))
        .isEmpty();
    assertThat(refusal(sample, demand(sample, MessageChannel.EMAIL, null, "")))
        .isEqualTo("message.mark.meanwhile");
    assertThat(refusal(sample, new HandWritten("note", MessageChannel.EMAIL, List.of(), null, "x")))
        .isEqualTo("message.mark.meanwhile");
  }
}
