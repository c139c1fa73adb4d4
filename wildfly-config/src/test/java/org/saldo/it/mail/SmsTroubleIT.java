package org.saldo.it.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;
import org.saldo.it.correspondence.AnyTime;
import org.saldo.it.server.TestStack;
import org.saldo.launcher.SmsCentre;
import org.saldo.launcher.SmsCentre.Act;

/** Nothing is lost when the message centre is in trouble, and at most one copy too many arrives. */
@RunAsClient
class SmsTroubleIT extends Deployed {

  private SmsCentre centre;

  @BeforeEach
  void find() {
    centre = TestStack.sms();
    AnyTime.allow(ParcelRows.rows());
  }

  @AfterEach
  void mend() {
    centre.next();
    centre.start();
  }

  @Test
  void waitsForACentreThatIsDown() throws Exception {
    centre.stop();
    String key = ParcelRows.sms("+491713920001");
    await(key, "attempts >= 1 AND last_error IS NOT NULL");
    centre.start();
    await(key, "state = 'SENT'");
    assertThat(arrived("+491713920001")).isOne();
  }

  @Test
  void triesAgainWhatTheCentreHadNoTimeFor() throws Exception {
    centre.next(Act.LATER, Act.LATER);
    String key = ParcelRows.sms("+491713920002");
    await(key, "state = 'SENT' AND attempts = 3");
    assertThat(arrived("+491713920002")).isOne();
  }

  @Test
  void repeatsOnceWhatMayHaveArrived() throws Exception {
    centre.next(Act.TAKE_AND_DIE);
    String key = ParcelRows.sms("+491713920003");
    await(key, "state = 'SENT'");
    assertThat(arrived("+491713920003")).as("one copy too many").isEqualTo(2);
  }

  @Test
  void leavesToAPersonWhatMayHaveArrivedTwice() throws Exception {
    centre.next(Act.TAKE_AND_DIE, Act.TAKE_AND_DIE);
    String key = ParcelRows.sms("+491713920004");
    await(key, "state = 'DEAD'");
    assertThat(arrived("+491713920004")).isEqualTo(2);
    assertThat(
            number(
                "SELECT COUNT(*) FROM task WHERE kind = 'OUTBOX_DEAD' AND arguments LIKE ?",
                "%" + key + "%"))
        .isOne();
  }

  @Test
  void givesUpAtOnceWhatIsNotWanted() throws Exception {
    centre.next(Act.NEVER);
    String key = ParcelRows.sms("+491713920005");
    await(key, "state = 'DEAD' AND attempts = 1");
    assertThat(arrived("+491713920005")).isZero();
  }

  /** The answer to the message comes a second after the report about it. */
  @Test
  void keepsAReportThatOvertakesTheAnswer() throws Exception {
    centre.next(Act.REPORT_FIRST);
    String key = ParcelRows.sms("+491713920006");
    await(key, "state = 'SENT'");
    assertThat(
            ParcelRows.rows()
                .list(
                    "SELECT m.receipt FROM message m JOIN outbox_parcel p ON p.subject_id = m.id"
                        + " WHERE p.delivery_key = ?",
                    key))
        .containsExactly(List.of("DELIVERED"));
  }

  private long arrived(String to) {
    return centre.taken().stream().filter(sms -> sms.to().equals(to)).count();
  }

  private static void await(String key, String condition) throws InterruptedException {
    String sql = "SELECT COUNT(*) FROM outbox_parcel WHERE delivery_key = ? AND " + condition;
    for (int i = 0; i < 300 && number(sql, key) == 0; i++) {
      Thread.sleep(200);
    }
    assertThat(number(sql, key))
        .as(
            condition
                + ": "
                + ParcelRows.rows()
                    .list(
                        "SELECT state, attempts, last_error FROM outbox_parcel"
                            + " WHERE delivery_key = ?",
                        key))
        .isOne();
  }

  private static long number(String sql, Object... parameters) {
    return ParcelRows.rows().number(sql, parameters);
  }
}
