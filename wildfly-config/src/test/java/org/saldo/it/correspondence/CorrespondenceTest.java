package org.saldo.it.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saldo.actor.Roles.CONTROLLER;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.UserTransaction;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.saldo.calendar.BusinessClock;
import org.saldo.correspondence.DemandItem;
import org.saldo.correspondence.Demands;
import org.saldo.correspondence.MessageCase;
import org.saldo.correspondence.MessageChannel;
import org.saldo.correspondence.NewDemand;
import org.saldo.debtor.ContactKind;
import org.saldo.debtor.DebtorDesk;
import org.saldo.identity.UuidConverter;
import org.saldo.it.As;
import org.saldo.it.InServer;
import org.saldo.money.Money;

/** What tests of messages share: cases that can be written to, and what became of a message. */
abstract class CorrespondenceTest extends InServer {

  private static final String MAILS = "http://localhost:9025/mails.json";

  @Resource private UserTransaction transaction;
  @Inject protected Demands demands;
  @Inject protected BusinessClock clock;
  @EJB protected DebtorDesk desk;

  /** A case with one receivable in it. */
  protected record Sample(MessageCase caseFile, long receivable, String number, UUID debtor) {

    DemandItem item(String asked) {
      Money open = Money.of(asked, "EUR");
      Money none = Money.zero("EUR");
      LocalDate day = LocalDate.of(2025, 1, 31);
      return new DemandItem(receivable, number, day, day, open, none, none, none, open);
    }

    NewDemand demand(MessageChannel wanted) {
      return demand(wanted, "10.00");
    }

    NewDemand demand(MessageChannel wanted, String asked) {
      return new NewDemand(caseFile, "reminder", wanted, List.of(item(asked)), null, null);
    }
  }

  protected Sample sample(String condition) {
    List<Object> row =
        rows()
            .list(
                "SELECT c.id, c.number, c.creditor_id, c.debtor_id, r.id, r.number, d.public_id"
                    + " FROM case_file c JOIN receivable r ON r.case_file_id = c.id"
                    + " JOIN debtor d ON d.id = c.debtor_id WHERE c.currency = 'EUR'"
                    + " AND NOT EXISTS (SELECT 1 FROM message m WHERE m.case_file_id = c.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM case_hold h WHERE h.case_file_id = c.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM debtor_mark k WHERE k.debtor_id = d.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM contact_block k WHERE k.debtor_id = d.id)"
                    + " AND NOT EXISTS (SELECT 1 FROM contact_rule k WHERE k.debtor_id = d.id)"
                    + " AND (SELECT SUM(l.debit_minor - l.credit_minor) FROM posting_line l"
                    + " WHERE l.receivable_id = r.id) >= 1000 AND "
                    + condition
                    + " ORDER BY c.id, r.id LIMIT 1")
            .get(0);
    return new Sample(
        new MessageCase(
            number(row.get(0)), (String) row.get(1), number(row.get(2)), number(row.get(3)), "EUR"),
        number(row.get(4)),
        (String) row.get(5),
        UuidConverter.uuid((byte[]) row.get(6)));
  }

  protected static String contact(String kind) {
    return "EXISTS (SELECT 1 FROM debtor_contact k WHERE k.debtor_id = d.id AND k.kind = '"
        + kind
        + "' AND k.value IS NOT NULL AND k.replaced_at IS NULL)"
        // Another test may have lost it.
        + " AND NOT EXISTS (SELECT 1 FROM debtor_contact k WHERE k.debtor_id = d.id AND k.kind = '"
        + kind
        + "' AND k.value IS NULL AND k.replaced_at IS NULL)"
        + " AND EXISTS (SELECT 1 FROM debtor_address a WHERE a.debtor_id = d.id"
        + " AND a.street IS NOT NULL AND a.city IS NOT NULL AND a.replaced_at IS NULL)";
  }

  /** A case whose debtor has this telephone number. */
  protected Sample withPhone(String phone) {
    Sample sample = sample(contact("EMAIL"));
    long version =
        rows().number("SELECT version FROM debtor WHERE id = ?", sample.caseFile().debtorId());
    DebtorDesk.Change change =
        new DebtorDesk.Change(sample.debtor(), version, clock.today(), "test");
    assertThat(
            As.user(
                "carla", Set.of(CONTROLLER), () -> desk.reach(change, ContactKind.PHONE, phone)))
        .isEmpty();
    return sample;
  }

  protected static long number(Object value) {
    return ((Number) value).longValue();
  }

  protected <T> T carla(Callable<T> work) {
    return As.user(
        "carla",
        Set.of(CONTROLLER),
        () -> {
          transaction.begin();
          boolean done = false;
          try {
            T answer = work.call();
            done = true;
            return answer;
          } finally {
            if (done) {
              transaction.commit();
            } else {
              transaction.rollback();
            }
          }
        });
  }

  protected String state(long message) {
    return (String) rows().list("SELECT state FROM message WHERE id = ?", message).get(0).get(0);
  }

  protected void awaitSent(long message) throws InterruptedException {
    await(message, "SENT");
  }

  protected void await(long message, String state) throws InterruptedException {
    for (int i = 0; i < 450 && state(message).equals("QUEUED"); i++) {
      Thread.sleep(200);
    }
    assertThat(state(message)).isEqualTo(state);
  }

  protected static List<JsonObject> mails(String key) throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(MAILS)).build(),
                HttpResponse.BodyHandlers.ofString());
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getJsonArray("items").getValuesAs(JsonObject.class).stream()
          .filter(mail -> mail.getString("key").equals(key))
          .toList();
    }
  }

  protected String key(long message) {
    return (String)
        rows()
            .list("SELECT delivery_key FROM outbox_parcel WHERE subject_id = ?", message)
            .get(0)
            .get(0);
  }

  protected void take(Sample sample, ContactKind kind) {
    long version =
        rows().number("SELECT version FROM debtor WHERE id = ?", sample.caseFile().debtorId());
    LocalDate from = clock.today();
    DebtorDesk.Change change = new DebtorDesk.Change(sample.debtor(), version, from, "test");
    assertThat(As.user("carla", Set.of(CONTROLLER), () -> desk.reach(change, kind, ""))).isEmpty();
  }
}
