package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saldo.casefile.CaseFiles;
import org.saldo.creditor.ContactRole;
import org.saldo.creditor.CreditorContact;
import org.saldo.creditor.CreditorContactDesk;
import org.saldo.creditor.CreditorContactVersion;
import org.saldo.it.As;
import org.saldo.money.Money;
import org.saldo.problem.Refusal;
import org.saldo.procedure.StepAction;
import org.saldo.procedure.StepChannel;
import org.saldo.procedure.StepDone;
import org.saldo.procedure.StepOrder;
import org.saldo.procedure.StepRecipient;

/** Steps that turn to the creditor's own people, or change where a case stands. */
class InternalStepsIT extends CorrespondenceTest {

  @Inject @Any private Instance<StepAction> actions;
  @Inject private CaseFiles caseFiles;
  @EJB private CreditorContactDesk contacts;

  private StepAction action(StepChannel channel) {
    return actions.stream().filter(a -> a.channel() == channel).findFirst().orElseThrow();
  }

  private StepOrder order(Sample sample, StepChannel channel, StepRecipient to, String segment) {
    return new StepOrder(
        sample.receivable(),
        caseFiles.byId(sample.caseFile().id()).orElseThrow(),
        null,
        "dispute",
        "tell",
        channel,
        null,
        to,
        segment,
        1,
        clock.today(),
        sample.receivable(),
        List.of(
            new StepOrder.Item(
                sample.receivable(),
                sample.number(),
                clock.today().minusDays(12),
                Money.of("10.00", "EUR"))));
  }

  private String creditor(Sample sample) {
    return (String)
        rows()
            .list("SELECT creditor_key FROM creditor WHERE id = ?", sample.caseFile().creditorId())
            .get(0)
            .get(0);
  }

  private Optional<Refusal> record(String creditor, CreditorContact contact, LocalDate from) {
    return As.adam(() -> contacts.record(creditor, contact, from, "test"));
  }

  private Optional<Refusal> check(StepOrder order) {
    return carla(() -> action(order.channel()).check(order));
  }

  private StepDone carryOut(StepOrder order) {
    return carla(() -> action(order.channel()).carryOut(order));
  }

  private Map<String, String> mailTo(String address) throws Exception {
    for (int i = 0; i < 450; i++) {
      List<Object> keys =
          rows()
              .list(
                  "SELECT delivery_key FROM outbox_parcel WHERE kind = 'INTERNAL_EMAIL'"
                      + " AND state = 'SENT' ORDER BY id DESC")
              .stream()
              .map(row -> row.get(0))
              .toList();
      for (Object key : keys) {
        for (var mail : mails((String) key)) {
          if (mail.toString().contains(address)) {
            return Map.of("subject", mail.getString("subject"), "all", mail.toString());
          }
        }
      }
      Thread.sleep(200);
    }
    throw new AssertionError("nothing arrived at " + address);
  }

  @Test
  void tellsWhoHasTheRole() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    String creditor = creditor(sample);
    StepOrder order =
        order(sample, StepChannel.INTERNAL_MAIL, StepRecipient.LEGAL_DEPARTMENT, null);
    assertThat(check(order).map(Refusal::code)).contains("step.recipient.unknown");
    LocalDate today = clock.today();
    CreditorContact lara =
        new CreditorContact(ContactRole.LEGAL_DEPARTMENT, "Lara Law", "lara@linde.example", "de");
    assertThat(record(creditor, lara, today.plusDays(1))).isEmpty();
    assertThat(check(order)).as("only from tomorrow on").isPresent();
    assertThat(record(creditor, lara, today)).isEmpty();
    assertThat(check(order)).isEmpty();
    assertThat(carryOut(order).proposed()).isFalse();
    Map<String, String> mail = mailTo("lara@linde.example");
    assertThat(mail.get("subject")).contains("Zur Akte " + sample.caseFile().number());
    assertThat(mail.get("all"))
        .contains("Lara Law", "seit 12 Tagen", "10,00", sample.number())
        .contains("/backoffice/index.xhtml?q=" + sample.caseFile().number());
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM message WHERE case_file_id = ?", sample.caseFile().id()))
        .as("nothing of the debtor's contacts")
        .isZero();
    CreditorContact nobody =
        new CreditorContact(ContactRole.LEGAL_DEPARTMENT, "Lara Law", null, "de");
    assertThat(record(creditor, nobody, today)).isEmpty();
    assertThat(check(order)).as("she left").isPresent();
    assertThat(
            As.adam(() -> contacts.versions(creditor)).stream()
                .filter(v -> v.contact().role() == ContactRole.LEGAL_DEPARTMENT)
                .filter(CreditorContactVersion::inForce))
        .singleElement()
        .satisfies(v -> assertThat(v.contact().email()).isNull());
  }

  /** An invoice that names somebody knows better than the creditor as a whole. */
  @Test
  void tellsWhomTheCaseNames() throws Exception {
    Sample sample = sample(contact("EMAIL"));
    StepOrder order =
        order(sample, StepChannel.INTERNAL_MAIL, StepRecipient.SALES_REPRESENTATIVE, null);
    CreditorContact all =
        new CreditorContact(
            ContactRole.SALES_REPRESENTATIVE, "Anybody", "anybody@linde.example", "en");
    assertThat(record(creditor(sample), all, clock.today())).isEmpty();
    long party = sample.receivable() + 7_000_000_000L;
    rows()
        .change(
            "INSERT INTO case_party (id, case_file_id, role, is_leading, name, email, valid_from)"
                + " VALUES (?, ?, 'SALES_REPRESENTATIVE', FALSE, 'Vera Verkauf', ?, ?)",
            party,
            sample.caseFile().id(),
            "vera@linde.example",
            clock.today());
    try {
      carryOut(order);
      Map<String, String> mail = mailTo("vera@linde.example");
      assertThat(mail.get("subject")).startsWith("About case " + sample.caseFile().number());
      assertThat(mail.get("all")).contains("Vera Verkauf");
    } finally {
      rows().change("DELETE FROM case_party WHERE id = ?", party);
    }
  }

  @Test
  void refusesContactsThatCannotBeTold() {
    Sample sample = sample(contact("EMAIL"));
    String creditor = creditor(sample);
    assertThat(refused(creditor, "Max", "max\n@x.example", "de")).isEqualTo("email");
    assertThat(refused(creditor, " ", "max@x.example", "de")).isEqualTo("name");
    assertThat(refused(creditor, "Max", "max@x.example", "fr")).isEqualTo("language");
    assertThat(refused("no-such-creditor", "Max", "max@x.example", "de")).isEqualTo("creditor");
  }

  /** The field that the refusal is about. */
  private String refused(String creditor, String name, String email, String language) {
    CreditorContact contact = new CreditorContact(ContactRole.MANAGEMENT, name, email, language);
    return record(creditor, contact, clock.today()).orElseThrow().field();
  }

  @Test
  void givesTheCaseASegment() {
    Sample sample = sample(contact("EMAIL"));
    long id = sample.caseFile().id();
    carryOut(order(sample, StepChannel.STATUS, StepRecipient.DEBTOR, "Key account"));
    carryOut(order(sample, StepChannel.STATUS, StepRecipient.DEBTOR, "Key account"));
    assertThat(caseFiles.segment(id)).isEqualTo("Key account");
    assertThat(
            rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'case.segment'"
                        + " AND entity_id = ?",
                    id))
        .as("the second time nothing changed")
        .isOne();
    rows().change("UPDATE case_file SET segment = NULL WHERE id = ?", id);
  }
}
