package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.DebtorSms;
import org.saldo.launcher.DebtorSms.Bound;
import org.saldo.launcher.SmsCentre;

/**
 * What debtors send by SMS is taken once over the real protocol, and finds its case or a person.
 */
@RunAsClient
class IncomingSmsIT extends Deployed {

  private static final String LONG =
      "Ich habe am 3. Mai bezahlt; der Beleg liegt bei. ".repeat(12) + "Ende";

  private final SmsCentre centre = TestStack.sms();

  @BeforeEach
  void awaitConnection() throws InterruptedException {
    Phones.awaitConnection();
  }

  @AfterEach
  void mend() {
    centre.start();
  }

  @Test
  void putsAnAnswerOnTheOneCaseOfItsSender() throws Exception {
    String number = "+491713920301";
    Phones.Owner owner = Phones.give("0171 39203-01");
    Phones.send(number, "Ich zahle 50 am Montag, ä la carte");
    Phones.await(number, 1);
    assertThat(Phones.value("state", number)).isEqualTo("ASSIGNED");
    assertThat(Phones.value("match_reason", number)).isEqualTo("SENDER");
    assertThat(Phones.value("channel", number)).isEqualTo("SMS");
    assertThat(Phones.value("case_file_id", number)).isEqualTo("" + owner.caseFile());
    assertThat(
            Phones.rows()
                .list(
                    "SELECT channel, direction, state, body FROM message WHERE case_file_id = ?"
                        + " AND sender = ?",
                    owner.caseFile(),
                    number))
        .containsExactly(List.of("SMS", "IN", "LOGGED", "Ich zahle 50 am Montag, ä la carte"));
    assertThat(byDebtor(number)).as("the debtor sees it in the portal").isOne();
    assertThat(Incoming.tasks("INCOMING_MESSAGE", "SMS " + number)).isOne();
    assertThat(
            Phones.rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'message.received'"
                        + " AND entity_id = ? AND details LIKE ?",
                    owner.caseFile(),
                    "%" + number + "%"))
        .isOne();
  }

  private static long byDebtor(String number) {
    return Phones.rows()
        .number("SELECT COUNT(*) FROM message WHERE sender = ? AND by_debtor", number);
  }

  @Test
  void leavesToAPersonWhatIsNobodysOrOfSeveral() throws Exception {
    String stranger = "+491713920302";
    Phones.send(stranger, "Wer sind Sie?");
    Phones.await(stranger, 1);
    assertThat(Phones.value("state", stranger)).isEqualTo("UNMATCHED");
    String shared = "+491713920303";
    Phones.Owner one = Phones.give(shared);
    Phones.give("+49 (0)171 3920303");
    Phones.send(shared, "Wir zahlen bald");
    Phones.await(shared, 1);
    assertThat(Phones.value("state", shared)).isEqualTo("UNMATCHED");
    Phones.send(shared, "Zu Akte " + one.number() + ": wir zahlen bald");
    Phones.await(shared, 2);
    assertThat(Phones.value("state", shared)).isEqualTo("ASSIGNED");
    assertThat(Phones.value("match_reason", shared)).isEqualTo("NUMBER_AND_SENDER");
    assertThat(byDebtor(shared)).as("either may have written it").isZero();
    Phones.send(stranger, "Es geht um " + one.number());
    Phones.await(stranger, 2);
    assertThat(Phones.value("state", stranger)).as("anybody can name a case").isEqualTo("PROPOSED");
    assertThat(Phones.value("match_reason", stranger)).isEqualTo("NUMBER");
    assertThat(Incoming.tasks("INCOMING_TO_CONFIRM", stranger)).isOne();
  }

  @Test
  void putsPartsTogetherInWhateverOrderTheyCome() throws Exception {
    String number = "+491713920304";
    String text = "Ψ🙂".repeat(100) + "!";
    DebtorSms headed = DebtorSms.of(number, text, Bound.BY_HEADER, 9);
    List<DebtorSms.Part> parts = new ArrayList<>(headed.parts());
    assertThat(parts).as("torn within a sign").hasSizeGreaterThan(3);
    Collections.reverse(parts);
    for (DebtorSms.Part part : parts) {
      assertThat(centre.bring(headed, part)).isTrue();
      assertThat(centre.bring(headed, part)).as("the answer was lost").isTrue();
    }
    Phones.await(number, 1);
    assertThat(Phones.value("body", number)).isEqualTo(text);
    assertThat(Phones.value("finding", number)).isEqualTo("null");
    DebtorSms bound = DebtorSms.of(number, LONG, Bound.BY_PARAMETERS, 9);
    centre.bring(bound);
    Phones.await(number, 2);
    assertThat(Phones.value("body", number)).isEqualTo(LONG);
    assertThat(parts(number)).isZero();
    assertThat(Phones.kept(number)).isEqualTo(2);
  }

  @Test
  void takesWhatThereIsWhenAPartNeverComes() throws Exception {
    String number = "+491713920305";
    DebtorSms sms = DebtorSms.of(number, LONG, Bound.BY_HEADER, 3);
    int of = sms.parts().size();
    assertThat(of).isGreaterThan(3);
    for (int i = 0; i < of; i++) {
      if (i != 1 && i != of - 1) {
        assertThat(centre.bring(sms, sms.parts().get(i))).isTrue();
      }
    }
    assertThat(Phones.kept(number)).as("there is time yet").isZero();
    Phones.await(number, 1);
    assertThat(Phones.value("body", number))
        .startsWith("Ich habe am 3. Mai")
        .contains("[…]")
        .endsWith("[…]");
    assertThat(Phones.value("finding", number)).contains("incoming.sms.incomplete");
    assertThat(parts(number)).isZero();
  }

  /** The number of a message is used again before the first one is whole. */
  @Test
  void keepsApartWhatHasTheSameReference() throws Exception {
    String number = "+491713920306";
    DebtorSms first = DebtorSms.of(number, "A" + LONG, Bound.BY_HEADER, 4);
    DebtorSms second = DebtorSms.of(number, "B" + LONG, Bound.BY_HEADER, 4);
    assertThat(centre.bring(first, first.parts().get(0))).isTrue();
    for (DebtorSms.Part part : second.parts()) {
      assertThat(centre.bring(second, part)).isTrue();
    }
    Phones.await(number, 2);
    assertThat(Phones.value("body", number)).isEqualTo("B" + LONG);
    assertThat(
            Phones.rows()
                .number(
                    "SELECT COUNT(*) FROM incoming_message WHERE sender = ? AND body LIKE 'AIch%'"
                        + " AND finding LIKE '%incoming.sms.incomplete%'",
                    number))
        .isOne();
  }

  @Test
  void takesTheVerySameOnce() throws Exception {
    String number = "+491713920307";
    assertThat(Phones.once(number, "Ja")).isTrue();
    assertThat(Phones.once(number, "Ja")).isTrue();
    assertThat(Phones.once(number, "Nein")).isTrue();
    assertThat(Phones.kept(number)).isEqualTo(2);
    Phones.rows().change("UPDATE sms_seen SET seen_at = UTC_TIMESTAMP(6) - INTERVAL 31 MINUTE");
    assertThat(Phones.once(number, "Ja")).isTrue();
    assertThat(Phones.kept(number)).as("said again after a while").isEqualTo(3);
  }

  /** What is not on disk is not acknowledged, and comes again. */
  @Test
  void acknowledgesOnlyWhatIsKept() throws Exception {
    String number = "+491713920308";
    Phones.rows().change("RENAME TABLE sms_sender TO sms_sender_away");
    try {
      assertThat(Phones.once(number, "Bitte rufen Sie an")).isFalse();
      assertThat(Phones.kept(number)).isZero();
    } finally {
      Phones.rows().change("RENAME TABLE sms_sender_away TO sms_sender");
    }
    assertThat(Phones.once(number, "Bitte rufen Sie an")).isTrue();
    assertThat(Phones.kept(number)).isOne();
  }

  @Test
  void getsWhatWaitedWhileNobodyWasBound() throws Exception {
    String number = "+491713920309";
    centre.stop();
    assertThat(Phones.once(number, "Hallo?")).isFalse();
    Phones.send(number, "Hallo?");
    centre.start();
    Phones.await(number, 1);
    assertThat(Phones.kept(number)).isOne();
  }

  @Test
  void stopsSmsToEverybodyWhoHasTheNumber() throws Exception {
    String number = "+491713920310";
    Phones.Owner one = Phones.give(number);
    Phones.Owner two = Phones.give("0171/3920310");
    Phones.send(number, "στοπ!");
    Phones.await(number, 1);
    assertThat(Phones.value("nature", number)).isEqualTo("OPT_OUT");
    assertThat(Phones.blocks(one)).isOne();
    assertThat(Phones.blocks(two)).isOne();
    assertThat(
            Phones.rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'debtor.contact.blocked'"
                        + " AND entity_id IN (?, ?) AND reason LIKE ?",
                    one.debtor(),
                    two.debtor(),
                    "SMS " + number + ": %"))
        .isEqualTo(2);
    assertThat(Phones.once(number, "Stopp")).isTrue();
    assertThat(Phones.kept(number)).as("still on record").isEqualTo(2);
    assertThat(Phones.blocks(one)).as("once").isOne();
    byPerson(one);
    assertThat(Phones.once(number, "Start")).isTrue();
    assertThat(Phones.value("nature", number)).isEqualTo("OPT_IN");
    assertThat(Phones.blocks(one)).isZero();
    assertThat(Phones.blocks(two)).isZero();
    assertThat(
            Phones.rows()
                .number(
                    "SELECT COUNT(*) FROM contact_block WHERE debtor_id = ? AND ended_at IS NULL",
                    one.debtor()))
        .as("what a person said stays")
        .isOne();
    assertThat(Phones.once(number, "Stopp")).isTrue();
    assertThat(Phones.blocks(two)).as("also within half an hour").isOne();
    assertThat(Phones.once(number, "Start")).isTrue();
    assertThat(Phones.blocks(two)).as("a repeated START may be an old one").isOne();
  }

  private static void byPerson(Phones.Owner owner) {
    Phones.rows()
        .change(
            "INSERT INTO contact_block (id, public_id, debtor_id, channel, from_on, reason,"
                + " recorded_at, recorded_by, version) SELECT LEAST(MIN(id), 0) - 1, UNHEX(?), ?,"
                + " 'SMS', '2026-01-01', 'test', UTC_TIMESTAMP(6), 'sven', 1 FROM contact_block",
            UUID.randomUUID().toString().replace("-", ""),
            owner.debtor());
  }

  @Test
  void stopsNothingForWordsWithinAText() throws Exception {
    String number = "+491713920311";
    Phones.Owner owner = Phones.give(number);
    Phones.send(number, "Bitte STOP mit den Mahnungen");
    Phones.await(number, 1);
    assertThat(Phones.value("nature", number)).isEqualTo("MESSAGE");
    assertThat(Phones.blocks(owner)).isZero();
  }

  @Test
  void takesNoMoreOfOneNumberThanAPersonReads() throws Exception {
    String number = "+491713920312";
    Phones.Owner owner = Phones.give(number);
    for (int i = 0; i < 25; i++) {
      assertThat(Phones.once(number, "Spam " + i)).as("acknowledged, else it comes again").isTrue();
    }
    assertThat(Phones.kept(number)).isEqualTo(20);
    assertThat(Phones.value("finding", number)).contains("incoming.sms.many");
    assertThat(Phones.once(number, "STOP")).isTrue();
    assertThat(Phones.blocks(owner)).as("this one is always heard").isOne();
    assertThat(Phones.once(number, "stop.")).isTrue();
    assertThat(Phones.once(number, "START")).isTrue();
    assertThat(Phones.blocks(owner)).as("a flood lifts nothing").isOne();
    assertThat(Phones.kept(number)).isEqualTo(21);
    Phones.rows()
        .change(
            "UPDATE sms_sender SET since = since - INTERVAL 61 MINUTE WHERE number = ?", number);
    assertThat(Phones.once(number, "Jetzt im Ernst")).isTrue();
    assertThat(Phones.kept(number)).isEqualTo(22);
  }

  @Test
  void showsNothingThatRunsRingsOrTurns() throws Exception {
    String number = "+491713920313";
    String text =
        "<script>alert(1)</script>\u202Etxt.exe\u202C \u0007\u0000#{7*7} ${x} ' OR 1=1 --"
            + "\r\n\r\n\r\n\r\nΕνδ";
    Phones.send(number, text);
    Phones.await(number, 1);
    assertThat(Phones.value("body", number))
        .isEqualTo("<script>alert(1)</script>txt.exe #{7*7} ${x} ' OR 1=1 --\n\nΕνδ");
    assertThat(Phones.value("subject", number)).doesNotContain("\n", "\u202E", "\u0007");
    String endless = "x".repeat(5_000);
    centre.bring(DebtorSms.of(number, endless, Bound.BY_HEADER, 200));
    Phones.await(number, 2);
    assertThat(Phones.value("body", number)).isEqualTo("x".repeat(2_000) + " …");
  }

  private static long parts(String number) {
    return Phones.rows().number("SELECT COUNT(*) FROM sms_part WHERE sender = ?", number);
  }
}
