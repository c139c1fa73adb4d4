package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.saldo.it.Rows;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.DebtorSms;
import org.saldo.launcher.DebtorSms.Bound;

/** Debtors with telephones, and what they send; each test has numbers of its own. */
public final class Phones {

  /** A debtor who got a number, and the one case that is open. */
  public record Owner(long debtor, long caseFile, String number) {}

  /** The server never gets there. */
  private static final long FREE_IDS = 4_000_000_000_000_000_000L;

  private static final int LOOKS = 200;

  private Phones() {}

  /** Gives the number to a debtor who has one case, which is not closed. */
  public static Owner give(String phone) {
    List<Object> row =
        rows()
            .list(
                "SELECT c.debtor_id, c.id, c.number FROM case_file c WHERE c.status <> 'CLOSED'"
                    + " AND (SELECT COUNT(*) FROM case_file o WHERE o.debtor_id = c.debtor_id) = 1"
                    + " AND NOT EXISTS (SELECT 1 FROM debtor_contact k"
                    + " WHERE k.debtor_id = c.debtor_id AND k.recorded_by = 'test')"
                    + " AND EXISTS (SELECT 1 FROM debtor_address a"
                    + " WHERE a.debtor_id = c.debtor_id AND a.country = 'DE')"
                    + " AND NOT EXISTS (SELECT 1 FROM contact_block b"
                    + " WHERE b.debtor_id = c.debtor_id) ORDER BY c.id DESC LIMIT 1")
            .get(0);
    Owner owner =
        new Owner(
            ((Number) row.get(0)).longValue(),
            ((Number) row.get(1)).longValue(),
            (String) row.get(2));
    rows()
        .change(
            "UPDATE debtor_contact SET replaced_at = UTC_TIMESTAMP(6) WHERE debtor_id = ?"
                + " AND kind = 'PHONE' AND replaced_at IS NULL",
            owner.debtor());
    rows()
        .change(
            "INSERT INTO debtor_contact (id, debtor_id, kind, value, valid_from, recorded_at,"
                + " recorded_by) SELECT GREATEST(MAX(id), "
                + FREE_IDS
                + ") + 1, ?, 'PHONE', ?, '2020-01-01',"
                + " UTC_TIMESTAMP(6), 'test' FROM debtor_contact",
            owner.debtor(),
            phone);
    return owner;
  }

  /** Waits until the server is bound to the centre; another test may have broken that. */
  public static void awaitConnection() throws InterruptedException {
    for (int i = 0; i < LOOKS && !TestStack.sms().isBound(); i++) {
      Thread.sleep(200);
    }
    assertThat(TestStack.sms().isBound()).isTrue();
  }

  /** Sends a text as the centre brings it, until every part was acknowledged. */
  public static void send(String from, String text) {
    TestStack.sms().bring(DebtorSms.of(from, text, Bound.BY_HEADER, 7));
  }

  /** Brings an SMS of one part once. */
  public static boolean once(String from, String text) {
    DebtorSms sms = DebtorSms.of(from, text, Bound.BY_HEADER, 7);
    return TestStack.sms().bring(sms, sms.parts().get(0));
  }

  /** Waits until there are so many of the number. */
  public static void await(String from, int howMany) throws InterruptedException {
    Incoming.await("SELECT COUNT(*) >= ? FROM incoming_message WHERE sender = ?", howMany, from);
  }

  /** How many of the number there are. */
  public static long kept(String from) {
    return rows().number("SELECT COUNT(*) FROM incoming_message WHERE sender = ?", from);
  }

  /** One value of the newest of the number, as text. */
  public static String value(String column, String from) {
    return Incoming.text(
        "SELECT " + column + " FROM incoming_message WHERE sender = ? ORDER BY id DESC LIMIT 1",
        from);
  }

  /** Blocks of the debtor that hold and were asked for by SMS. */
  public static long blocks(Owner owner) {
    return rows()
        .number(
            "SELECT COUNT(*) FROM contact_block WHERE debtor_id = ? AND channel = 'SMS'"
                + " AND asked_from IS NOT NULL AND ended_at IS NULL",
            owner.debtor());
  }

  static Rows rows() {
    return ParcelRows.rows();
  }
}
