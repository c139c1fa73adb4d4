package org.saldo.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saldo.it.mail.ParcelRows;
import org.saldo.it.server.TestStack;

/** What was given up can be looked at, and sent again by those who may. */
class OutboxPagesIT extends BrowserTest {

  private static final String DEAD = "/backoffice/outbox/list.xhtml?status=DEAD";

  private static String state(String key) {
    return (String)
        ParcelRows.rows()
            .list("SELECT state FROM outbox_parcel WHERE delivery_key = ?", key)
            .get(0)
            .get(0);
  }

  @ParameterizedTest
  @EnumSource
  void letsASupervisorSendAgain(Viewport viewport) throws Exception {
    String key = ParcelRows.queue("DEAD", 0, "550 5.1.1 no such user");
    Tab sven = as("sven").at(viewport).open(DEAD);
    assertThat(sven.find("#parcels").innerText()).contains("550 5.1.1 no such user");
    sven.requireUsable().picture("outbox");
    sven.answerTo(() -> sven.find("#parcels a[href*='" + key + "']").click());
    assertThat(sven.find("main").innerText()).contains(key);
    sven.requireUsable().picture("parcel");
    sven.answerTo(() -> sven.find("[id='send:save']").click());
    assertThat(sven.page().url()).contains("/outbox/show.xhtml?parcel=");
    for (int i = 0; i < 180 && !state(key).equals("SENT"); i++) {
      Thread.sleep(250);
    }
    assertThat(state(key)).isEqualTo("SENT");
    assertThat(
            ParcelRows.rows()
                .number(
                    "SELECT COUNT(*) FROM audit_entry WHERE action = 'outbox.sent.again'"
                        + " AND actor = 'sven' AND details LIKE ?",
                    "%" + key + "%"))
        .isOne();
  }

  @Test
  void showsItToAuditorsOnlyAndNotToControllers() {
    ParcelRows.queue("DEAD", 0, "550 5.1.1 no such user");
    Tab otto = as("otto").open(DEAD);
    otto.answerTo(() -> otto.find("#parcels tbody tr th a").first().click());
    assertThat(otto.find("form[id='send']").count()).isZero();
    as("carla").open("/backoffice/").open(DEAD, 403);
  }

  @ParameterizedTest
  @EnumSource
  void showsWhatWasSentInTheMailbox(Viewport viewport) throws Exception {
    String key = ParcelRows.queue("QUEUED", 0, null);
    for (int i = 0; i < 180 && !state(key).equals("SENT"); i++) {
      Thread.sleep(250);
    }
    Tab tab = stranger().at(viewport).open(TestStack.settings().mailboxUrl());
    tab.requireUsable().picture("mailbox");
    tab.answerTo(() -> tab.find(".list a").first().click());
    // Nothing runs in the frame with the message, so axe cannot look into it.
    assertThat(tab.find("main").innerText()).contains("Trouble", "trouble@example.org");
    assertThat(tab.find("iframe").getAttribute("sandbox")).isEmpty();
    tab.picture("mail");
  }
}
