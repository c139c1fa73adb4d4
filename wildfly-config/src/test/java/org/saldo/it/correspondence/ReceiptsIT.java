package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.Receipts;
import org.saldo.correspondence.SentMessage;
import org.saldo.identity.UuidConverter;

/** What the other side says later is kept, and what came back was never delivered. */
class ReceiptsIT extends CorrespondenceTest {

  @Inject private Receipts receipts;

  private UUID publicId(long message) {
    return UuidConverter.uuid(
        (byte[]) rows().list("SELECT public_id FROM message WHERE id = ?", message).get(0).get(0));
  }

  private boolean returned(long message, boolean lost) {
    UUID id = publicId(message);
    return carla(() -> receipts.undelivered(id, "550 5.1.1 no such user", lost));
  }

  @Test
  void sendsTheLetterInsteadOfWhatCameBackAndForgetsTheAddress() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    awaitSent(sent.messageId());
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM delivered_demand WHERE message_id = ?", sent.messageId()))
        .isOne();
    assertThat(returned(sent.messageId(), true)).isTrue();
    assertThat(returned(sent.messageId(), true)).as("no news").isFalse();
    List<Object> letter =
        rows()
            .list(
                "SELECT l.id, l.channel, l.document_id = m.document_id, l.subject = m.subject"
                    + " FROM message l JOIN message m ON m.id = l.instead_of WHERE m.id = ?",
                sent.messageId())
            .get(0);
    assertThat(letter.get(1)).isEqualTo("LETTER");
    assertThat(number(letter.get(2))).as("the letter that was stored").isOne();
    long letterId = number(letter.get(0));
    awaitSent(letterId);
    assertThat(
            rows()
                .list(
                    "SELECT message_id FROM delivered_demand WHERE receivable_id = ?",
                    sample.receivable()))
        .as("what was delivered is the letter")
        .containsExactly(List.of(letterId));
    assertThat(
            rows()
                .list(
                    "SELECT value, valid_from FROM debtor_contact WHERE debtor_id = ?"
                        + " AND kind = 'EMAIL' AND replaced_at IS NULL ORDER BY id DESC LIMIT 1",
                    sample.caseFile().debtorId())
                .get(0)
                .get(0))
        .as("no address from today on")
        .isNull();
    // The next one knows that no e-mail arrives there.
    SentMessage next = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    assertThat(next.channel()).isEqualTo(MessageChannel.LETTER);
    awaitSent(next.messageId());
  }

  @Test
  void keepsAContactWhereOnlyTheMessageWasNotWanted() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    awaitSent(sent.messageId());
    assertThat(returned(sent.messageId(), false)).isTrue();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM debtor_contact WHERE debtor_id = ? AND kind = 'EMAIL'"
                        + " AND replaced_at IS NULL AND value IS NULL",
                    sample.caseFile().debtorId()))
        .isZero();
  }

  @Test
  void givesAReturnedLetterToAPerson() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.LETTER)));
    awaitSent(sent.messageId());
    assertThat(returned(sent.messageId(), true)).isTrue();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM task WHERE kind = 'MESSAGE_RETURNED' AND subject_id = ?",
                    sent.messageId()))
        .isOne();
    assertThat(rows().number("SELECT COUNT(*) FROM message WHERE instead_of = ?", sent.messageId()))
        .isZero();
  }

  @Test
  void takesBackTheDefaultThatTheReminderHadBegun() throws Exception {
    Sample sample = sample(contact("EMAIL") + " AND r.default_since IS NULL");
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    awaitSent(sent.messageId());
    LocalDate today = clock.today();
    assertThat(defaultSince(sample)).isEqualTo(today.plusDays(1).toString());
    take(sample, org.saldo.debtor.ContactKind.EMAIL);
    assertThat(returned(sent.messageId(), true)).isTrue();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE entity_kind = 'CaseFile'"
                        + " AND entity_id = ? AND action = 'receivable.not.in.default'",
                    sample.caseFile().id()))
        .isOne();
  }

  private String defaultSince(Sample sample) {
    return String.valueOf(
        rows()
            .list("SELECT default_since FROM receivable WHERE id = ?", sample.receivable())
            .get(0)
            .get(0));
  }

  @Test
  void saysWhatHasArrived() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    assertThat(receiptOf(sent)).isEqualTo("null");
    awaitSent(sent.messageId());
    UUID id = publicId(sent.messageId());
    assertThat(carla(() -> receipts.delivered(id, "on the phone"))).isTrue();
    assertThat(carla(() -> receipts.delivered(id, "on the phone"))).isFalse();
    assertThat(receiptOf(sent)).isEqualTo("DELIVERED");
    String providerKey =
        (String)
            rows()
                .list("SELECT provider_key FROM message WHERE id = ?", sent.messageId())
                .get(0)
                .get(0);
    assertThat(carla(() -> receipts.knownAs(MessageChannel.EMAIL, providerKey))).contains(id);
    assertThat(carla(() -> receipts.knownAs(MessageChannel.SMS, providerKey))).isEmpty();
    assertThat(carla(() -> receipts.delivered(UUID.randomUUID(), "nobody's"))).isFalse();
  }

  private String receiptOf(SentMessage sent) {
    return String.valueOf(
        rows().list("SELECT receipt FROM message WHERE id = ?", sent.messageId()).get(0).get(0));
  }
}
