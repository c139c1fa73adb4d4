package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;

/** A billing department keeps its texts in its own tools, and brings them by REST. */
@RunAsClient
class MessageTemplatesRestIT extends Deployed {

  private static final Rest ADAM = Rest.as("adam");
  private static final Rest SVEN = Rest.as("sven");

  private static String today() {
    return Rest.as("carla").get("/demo/clock").json().getString("today");
  }

  private static String letter(String opening) {
    return "{'creditor':'linde','language':'en','form':'LETTER','subject':'Case {{number}}',"
        + "'opening':'%s','closing':'','validFrom':'%s','reason':'by REST'}"
            .formatted(opening, today());
  }

  private static String template() {
    String key = "r" + UUID.randomUUID().toString().substring(0, 8);
    Rest.Answer created =
        ADAM.postJson("/message-templates", "{'key':'%s','name':'Second warning'}".formatted(key));
    assertThat(created.status()).as(created.body()).isEqualTo(200);
    assertThat(created.json().getString("purpose")).isEqualTo("DEMAND");
    return key;
  }

  @Test
  void bringsATextToWhereItHolds() {
    String texts = "/message-templates/" + template();
    Rest.Answer drafted = ADAM.postJson(texts + "/texts", letter("Dear {{name}}"));
    assertThat(drafted.status()).as(drafted.body()).isEqualTo(200);
    JsonObject draft = drafted.json();
    assertThat(draft.getString("state")).isEqualTo("DRAFT");
    String text = "/message-texts/" + draft.getString("id");
    assertThat(ADAM.postJson(text + "/submit", "{}").json().getString("state"))
        .isEqualTo("SUBMITTED");
    assertThat(ADAM.postJson(text + "/approval", "{}").status()).isEqualTo(422);
    assertThat(SVEN.postJson(text + "/approval", "{'words':'fine'}").json().getString("state"))
        .isEqualTo("APPROVED");
    JsonObject holds =
        SVEN.get(texts + "/in-force?creditor=linde&language=en")
            .json()
            .getJsonArray("items")
            .getJsonObject(0);
    assertThat(holds.getString("opening")).isEqualTo("Dear {{name}}");
    assertThat(holds.getInt("version")).isEqualTo(2);
    assertThat(SVEN.get(texts + "/texts").json().getJsonArray("items")).hasSize(1);
    assertThat(SVEN.get(texts + "/in-force?creditor=linde&language=el").status()).isEqualTo(404);
    assertThat(SVEN.get("/message-templates/none").status()).isEqualTo(404);
    assertThat(SVEN.get("/message-texts/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongWithAText() {
    String texts = "/message-templates/" + template();
    Rest.Answer refused = ADAM.postJson(texts + "/texts", letter("{{iban}}"));
    assertThat(refused.status()).isEqualTo(422);
    JsonObject error = refused.json().getJsonArray("errors").getJsonObject(0);
    assertThat(error.getString("code")).isEqualTo("wording.place.unknown");
    assertThat(error.getString("field")).isEqualTo("opening");
  }

  @Test
  void triesAText() {
    String texts = "/message-templates/" + template();
    Rest.Answer tried =
        SVEN.postJson(texts + "/preview", letter("Dear {{name}}, <b>{{total}}</b>"));
    assertThat(tried.status()).as(tried.body()).isEqualTo(200);
    assertThat(tried.json().getJsonArray("paragraphs").getString(0))
        .isEqualTo("Dear Maria Musterfrau, <b>122.38\u00a0EUR</b>");
    Rest.Answer printed = SVEN.postJson(texts + "/preview.pdf", letter("Dear {{name}}"));
    assertThat(printed.status()).isEqualTo(200);
    assertThat(printed.header("Content-Type")).contains("application/pdf");
    assertThat(
            SVEN.postJson(texts + "/preview", letter("{{authority}}"))
                .json()
                .getJsonArray("errors")
                .getJsonObject(0)
                .getString("code"))
        .isEqualTo("wording.value.missing");
  }
}
