package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** Accesses from outside by REST: granted once, changed by who saw the latest record, ended. */
@RunAsClient
class OutsideAccessRestIT extends Deployed {

  private static final String PATH = "/outside-accesses";

  private final String user = "tess-" + System.nanoTime();

  private Rest.Answer grant(String who, String user, String to) {
    return Rest.as(who)
        .postJson(
            PATH,
            ("{'user':'%s','fullName':'Tess Thon','firm':'Thon','kind':'AUDITOR',"
                    + "'creditor':'linde','from':'2026-01-01','to':'%s','orderedBy':'Linde',"
                    + "'engagement':'Abschluss'}")
                .formatted(user, to));
  }

  private static JsonObject newest(Rest.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().getJsonArray("items").getJsonObject(0);
  }

  private static String code(Rest.Answer answer) {
    return answer.json().getString("type").replaceAll(".*:", "");
  }

  @Test
  void grantsChangesAndEnds() {
    JsonObject granted = newest(grant("adam", user.toUpperCase(Locale.ROOT), "2090-12-31"));
    assertThat(granted.getString("state")).isEqualTo("OPEN");
    assertThat(granted.getString("user")).isEqualTo(user);
    assertThat(granted.getString("creditor")).isEqualTo("linde");
    assertThat(code(grant("adam", user, "2090-12-31"))).isEqualTo("outside.already");
    assertThat(code(grant("adam", "clara", "2090-12-31"))).isEqualTo("outside.user.staff");
    assertThat(code(grant("adam", "x" + user, "2020-12-31"))).isEqualTo("outside.days");

    String path = PATH + "/" + granted.getString("access");
    String later = "{'version':%d,'to':'2091-12-31','reason':'takes longer'}";
    assertThat(code(Rest.as("adam").postJson(path + "/last-day", later.formatted(7))))
        .isEqualTo("changed.meanwhile");
    JsonObject extended = newest(Rest.as("adam").postJson(path + "/last-day", later.formatted(1)));
    assertThat(extended.getString("to")).isEqualTo("2091-12-31");
    assertThat(extended.getString("step")).isEqualTo("EXTENDED");
    JsonObject ended =
        newest(Rest.as("adam").postJson(path + "/end", "{'version':2,'reason':'is done'}"));
    assertThat(ended.getString("state")).isEqualTo("ENDED");
    assertThat(code(Rest.as("adam").postJson(path + "/end", "{'version':3,'reason':'again'}")))
        .isEqualTo("outside.ended");
    assertThat(
            Rest.as("otto").get(PATH + "?creditor=linde&user=" + user).json().getJsonArray("items"))
        .hasSize(3);
    assertThat(Rest.as("otto").get(PATH + "?creditor=nordlicht&user=" + user).body())
        .doesNotContain(user);
  }

  @Test
  void knowsNoAccessThatIsNone() {
    for (String access : new String[] {"1", "none"}) {
      assertThat(
              code(
                  Rest.as("adam")
                      .postJson(PATH + "/" + access + "/end", "{'version':1,'reason':'x'}")))
          .isEqualTo("outside.unknown");
    }
  }
}
