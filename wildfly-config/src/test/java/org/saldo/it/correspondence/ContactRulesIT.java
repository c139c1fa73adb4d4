package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.SentMessage;
import org.saldo.correspondence.contact.ContactGate;
import org.saldo.correspondence.contact.ContactRuleBook;
import org.saldo.correspondence.contact.ContactRules;
import org.saldo.correspondence.contact.ContactScope;
import org.saldo.correspondence.contact.ContactSetting;
import org.saldo.correspondence.contact.NewContactRule;
import org.saldo.debtor.ContactBlockDesk;
import org.saldo.debtor.ContactBlockView;
import org.saldo.debtor.ContactWay;
import org.saldo.debtor.NewContactBlock;
import org.saldo.it.As;
import org.saldo.problem.Refusal;

/** Who must not be contacted is not, and who was contacted enough has to be left in peace. */
class ContactRulesIT extends CorrespondenceTest {

  @EJB private ContactRuleBook book;
  @EJB private ContactBlockDesk blocks;
  @Inject private ContactRules rules;
  @Inject private ContactGate gate;

  private void rule(Sample sample, String setting, String value) {
    rows()
        .change(
            "INSERT INTO contact_rule (id, public_id, setting, level, debtor_id, value, valid_from,"
                + " recorded_at, recorded_by, reason) VALUES (?, ?, ?, 'DEBTOR', ?, ?,"
                + " '2026-01-01', UTC_TIMESTAMP(6), 'test', 'test')",
            Math.abs(UUID.randomUUID().getLeastSignificantBits() >> 8),
            bytes(UUID.randomUUID()),
            setting,
            sample.caseFile().debtorId(),
            value);
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private ContactScope scope(Sample sample) {
    return new ContactScope(
        sample.caseFile().creditorId(),
        null,
        sample.caseFile().debtorId(),
        sample.caseFile().id(),
        "DE");
  }

  private void awaitHeld(long message) throws InterruptedException {
    for (int i = 0; i < 450 && held(message).equals("null"); i++) {
      Thread.sleep(200);
    }
  }

  private String held(long message) {
    return String.valueOf(
        rows().list("SELECT held_reason FROM message WHERE id = ?", message).get(0).get(0));
  }

  @Test
  void leavesInPeaceWhoWasAskedOftenEnough() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    rule(sample, "DEMANDS_PER_DAY", "1");
    SentMessage first = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    awaitSent(first.messageId());
    SentMessage second = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    awaitHeld(second.messageId());
    assertThat(held(second.messageId())).contains("contact.pause.day");
    assertThat(state(second.messageId())).isEqualTo("QUEUED");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM outbox_parcel p JOIN message m ON m.id = p.subject_id"
                        + " WHERE m.id = ? AND p.not_before = m.held_until AND p.attempts = 0"
                        + " AND m.held_by IS NOT NULL",
                    second.messageId()))
        .isOne();
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE entity_kind = 'CaseFile'"
                        + " AND entity_id = ? AND action = 'message.held'",
                    sample.caseFile().id()))
        .as("told once")
        .isOne();
    // A notice asks for nothing and is not counted.
    assertThat(gate.pause(scope(sample), ContactWay.EMAIL, false)).isEmpty();
    assertThat(gate.pause(scope(sample), ContactWay.EMAIL, true)).isPresent();
    // What waits goes when the rule no longer stops it.
    rule(sample, "DEMANDS_PER_DAY", "5");
    rows()
        .change(
            "UPDATE outbox_parcel SET not_before = NULL WHERE subject_id = ?", second.messageId());
    awaitSent(second.messageId());
  }

  @Test
  void waitsForTheHourInTheDebtorsTime() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    // An hour that is over for today and has not begun, whenever the test runs.
    int hour = ZonedDateTime.ofInstant(clock.now(), clock.zone()).getHour();
    rule(
        sample,
        "EMAIL_HOURS",
        String.format("%02d:00-%02d:30", (hour + 12) % 24, (hour + 12) % 24));
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    awaitHeld(sent.messageId());
    assertThat(held(sent.messageId())).contains("contact.pause.hours");
    assertThat(state(sent.messageId())).isEqualTo("QUEUED");
    rule(sample, "EMAIL_HOURS", null);
    rows()
        .change(
            "UPDATE outbox_parcel SET not_before = NULL WHERE subject_id = ?", sent.messageId());
    awaitSent(sent.messageId());
  }

  @Test
  void takesTheMostSpecificRule() {
    Sample sample = sample(contact("EMAIL"));
    assertThat(
            rules
                .holding(scope(sample), clock.today())
                .get(ContactSetting.DEMANDS_PER_WEEK)
                .level())
        .hasToString("ALL");
    rule(sample, "DEMANDS_PER_WEEK", "3");
    assertThat(rules.holding(scope(sample), clock.today()).get(ContactSetting.DEMANDS_PER_WEEK))
        .satisfies(
            r -> {
              assertThat(r.value()).isEqualTo("3");
              assertThat(r.level()).hasToString("DEBTOR");
            });
    rule(sample, "DEMANDS_PER_WEEK", null);
    assertThat(
            rules
                .holding(scope(sample), clock.today())
                .get(ContactSetting.DEMANDS_PER_WEEK)
                .level())
        .as("back to the general rule")
        .hasToString("ALL");
  }

  @Test
  void keepsRulesOfACreditorWithTheirHistory() {
    NewContactRule rule =
        new NewContactRule(ContactSetting.SMS_HOURS, "9:00-18:00", clock.today(), "weniger");
    assertThat(As.sven(() -> book.set("linde", "vip", rule))).isEmpty();
    assertThat(As.sven(() -> book.all()))
        .anySatisfy(
            r -> {
              assertThat(r.value()).isEqualTo("09:00-18:00");
              assertThat(r.segment()).isEqualTo("vip");
              assertThat(r.recordedBy()).isEqualTo("sven");
            });
    assertThat(
            As.sven(
                    () ->
                        book.set(
                            "linde",
                            null,
                            new NewContactRule(
                                ContactSetting.SMS_HOURS, "18-9", clock.today(), "x")))
                .map(Refusal::code))
        .contains("contact.rule.value.hours");
    assertThat(As.sven(() -> book.set(null, "vip", rule)).map(Refusal::code))
        .contains("contact.rule.segment");
    assertThat(As.sven(() -> book.set("nobody", null, rule)).map(Refusal::code))
        .contains("creditor.unknown");
    assertThat(
            As.sven(
                    () ->
                        book.set(
                            "linde",
                            null,
                            new NewContactRule(
                                ContactSetting.SMS_HOURS,
                                "09:00-18:00",
                                clock.today().minusDays(1),
                                "x")))
                .map(Refusal::code))
        .contains("contact.rule.day");
  }

  @Test
  void contactsNobodyByAWayThatIsBlocked() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    assertThat(
            carla(
                () ->
                    blocks.block(
                        sample.debtor(),
                        new NewContactBlock(
                            ContactWay.EMAIL, clock.today(), null, "will nur Briefe"))))
        .isEmpty();
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    assertThat(sent.channel()).isEqualTo(MessageChannel.LETTER);
    assertThat(sent.passed()).extracting(Refusal::code).containsExactly("message.blocked");
    awaitSent(sent.messageId());
    assertThat(
            carla(
                () ->
                    blocks.block(
                        sample.debtor(),
                        new NewContactBlock(null, clock.today(), null, "gar nicht mehr"))))
        .isEmpty();
    assertThat(carla(() -> demands.check(sample.demand(MessageChannel.LETTER))).map(Refusal::code))
        .contains("message.blocked");
    List<ContactBlockView> held = carla(() -> blocks.of(sample.debtor()));
    assertThat(held).hasSize(2).allMatch(ContactBlockView::holds);
    for (ContactBlockView block : held) {
      assertThat(carla(() -> blocks.end(block.id(), block.version()))).isEmpty();
      assertThat(carla(() -> blocks.end(block.id(), block.version())).map(Refusal::code))
          .contains("changed.meanwhile");
    }
    assertThat(carla(() -> demands.check(sample.demand(MessageChannel.EMAIL)))).isEmpty();
  }

  @Test
  void dropsWhatWasOnItsWayWhenTheBlockCame() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    int hour = ZonedDateTime.ofInstant(clock.now(), clock.zone()).getHour();
    rule(
        sample,
        "EMAIL_HOURS",
        String.format("%02d:00-%02d:30", (hour + 12) % 24, (hour + 12) % 24));
    SentMessage sent = carla(() -> demands.send(sample.demand(MessageChannel.EMAIL)));
    awaitHeld(sent.messageId());
    assertThat(
            carla(
                () ->
                    blocks.block(
                        sample.debtor(),
                        new NewContactBlock(null, clock.today(), null, "Anwalt schreibt"))))
        .isEmpty();
    rows()
        .change(
            "UPDATE outbox_parcel SET not_before = NULL WHERE subject_id = ?", sent.messageId());
    await(sent.messageId(), "DROPPED");
    // Other tests may write to the same debtor about another case.
    for (ContactBlockView block : carla(() -> blocks.of(sample.debtor()))) {
      assertThat(carla(() -> blocks.end(block.id(), block.version()))).isEmpty();
    }
    rows().change("DELETE FROM contact_rule WHERE debtor_id = ?", sample.caseFile().debtorId());
  }
}
