package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.it.Deployed;
import org.saldo.it.mail.Incoming;

/** What lies on the wrong case is moved to the right one by REST. */
@RunAsClient
class IncomingMovesRestIT extends Deployed {

  private static final Rest CARLA = Rest.as("carla");

  /** Numbers of two cases of one creditor. */
  private static List<String> cases() {
    return Incoming.rows()
        .list(
            "SELECT number FROM case_file WHERE creditor_id = (SELECT MIN(id) FROM creditor)"
                + " ORDER BY id DESC LIMIT 2")
        .stream()
        .map(row -> (String) row.get(0))
        .toList();
  }

  private static UUID incoming(String subject) throws InterruptedException {
    Incoming.bring("Nina Fremd <nina@fremd.example>", subject, "", "Ich habe bezahlt.");
    return Incoming.taken(subject);
  }

  private static UUID assigned(String subject, String number) throws InterruptedException {
    UUID id = incoming(subject);
    Rest.Answer answer =
        CARLA.postJson("/incoming-messages/" + id + "/assignment", "{'caseFile':'" + number + "'}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return id;
  }

  private static void requireProblem(Rest.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains(code);
  }

  private static String caseOf(String subject) {
    return Incoming.text(
        "SELECT c.number FROM incoming_message i JOIN case_file c ON c.id = i.case_file_id"
            + " WHERE i.subject = ?",
        subject);
  }

  @Test
  void movesItWithItsReasonOnce() throws Exception {
    List<String> cases = cases();
    String subject = Incoming.subject("Verschoben");
    UUID id = assigned(subject, cases.get(0));
    JsonObject before = CARLA.get("/incoming-messages/" + id).json();
    String path = "/incoming-messages/" + id + "/move";
    String body =
        "{'version':%s,'caseFile':'%s','reason':'namesake'}"
            .formatted(before.getJsonNumber("version"), cases.get(1));
    String key = UUID.randomUUID().toString();
    Rest.Answer moved = CARLA.postJson(path, body, "Idempotency-Key", key);
    assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    assertThat(moved.json().getString("caseFile")).isEqualTo(cases.get(1));
    assertThat(caseOf(subject)).isEqualTo(cases.get(1));
    Rest.Answer again = CARLA.postJson(path, body, "Idempotency-Key", key);
    assertThat(again.status()).as("the same call again: " + again.body()).isEqualTo(200);
    assertThat(
            Incoming.rows()
                .list(
                    "SELECT a.actor, a.reason FROM audit_entry a JOIN incoming_message i"
                        + " ON i.id = a.entity_id WHERE a.action = 'incoming.moved'"
                        + " AND i.subject = ?",
                    subject))
        .containsExactly(List.of("carla", "namesake"));
    requireProblem(CARLA.postJson(path, body), 409, "changed.meanwhile");
    assertThat(caseOf(subject)).isEqualTo(cases.get(1));
  }

  @Test
  void refusesWhatIsUnknownOrIncomplete() throws Exception {
    List<String> cases = cases();
    String subject = Incoming.subject("Bleibt");
    UUID id = assigned(subject, cases.get(0));
    String path = "/incoming-messages/" + id + "/move";
    requireProblem(
        CARLA.postJson(path, "{'caseFile':'" + cases.get(1) + "'}"), 422, "reason.missing");
    requireProblem(
        CARLA.postJson(path, "{'caseFile':'" + cases.get(1) + "','reason':' '}"),
        422,
        "reason.missing");
    requireProblem(
        CARLA.postJson(
            path, "{'caseFile':'%s','reason':'%s'}".formatted(cases.get(1), "x".repeat(501))),
        422,
        "reason.missing");
    requireProblem(
        CARLA.postJson(path, "{'caseFile':'C99999999','reason':'x'}"), 404, "case.unknown");
    requireProblem(CARLA.postJson(path, "{'reason':'x'}"), 404, "case.unknown");
    for (String bad : List.of("[]", "no json", "{'version':'two','caseFile':'x','reason':'x'}")) {
      Rest.Answer answer = CARLA.postJson(path, bad);
      assertThat(answer.status()).as("%s: %s", bad, answer.body()).isBetween(400, 422);
      assertThat(answer.header("Content-Type")).as(bad).startsWith("application/problem+json");
    }
    requireProblem(
        CARLA.postJson(path, "{'caseFile':'" + cases.get(0) + "','reason':'where it lies'}"),
        422,
        "incoming.move.same");
    String body = "{'caseFile':'" + cases.get(1) + "','reason':'x'}";
    for (String unknown : List.of(UUID.randomUUID().toString(), "7")) {
      Rest.Answer answer = CARLA.postJson("/incoming-messages/" + unknown + "/move", body);
      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
    assertThat(caseOf(subject)).as("where it lay").isEqualTo(cases.get(0));
    UUID nobodys = incoming(Incoming.subject("Niemandes"));
    requireProblem(
        CARLA.postJson("/incoming-messages/" + nobodys + "/move", body), 422, "incoming.move.open");
  }
}
