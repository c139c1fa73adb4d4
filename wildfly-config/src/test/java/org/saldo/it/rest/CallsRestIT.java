package org.saldo.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.junit.jupiter.api.Test;
import org.saldo.identity.UuidConverter;
import org.saldo.it.Deployed;
import org.saldo.it.mail.ParcelRows;

/** A dialler takes calls from the queue and writes down what came of them. */
@RunAsClient
class CallsRestIT extends Deployed {

  private static final Rest CARLA = Rest.as("carla");

  private static final String REASON =
      """
      {"on":"2001-02-03","procedure":"standard","version":1,"step":"test","facts":[],\
      "rules":[{"code":"step.due","values":[],"held":true}]}""";

  /** A call that is to be made for some case: a step that a procedure proposed, with its task. */
  private static UUID call() {
    UUID id = UUID.randomUUID();
    long key = Math.abs(id.getLeastSignificantBits() >> 8);
    ParcelRows.rows()
        .change(
            "INSERT INTO step_run (id, public_id, case_file_id, procedure_id,"
                + " procedure_version_id, step_key, leading_receivable_id, cycle, channel,"
                + " dunning_level, due_on, state, decided_by, reason, decided_on, changed_at,"
                + " changed_by, version) SELECT ?, ?, c.id, v.procedure_id, v.id, ?, r.id, 1,"
                + " 'CALL', 1, '2001-02-03', 'PROPOSED', 'test', ?, '2001-02-03',"
                + " UTC_TIMESTAMP(6), 'test', 1 FROM case_file c JOIN receivable r"
                + " ON r.case_file_id = c.id JOIN procedure_version v"
                + " WHERE c.creditor_id = (SELECT MIN(id) FROM creditor)"
                + " ORDER BY c.id DESC, r.id, v.id LIMIT 1",
            key,
            UuidConverter.bytes(id),
            "test-" + key,
            REASON);
    ParcelRows.rows()
        .change(
            "INSERT INTO task (id, public_id, kind, creditor_id, case_file_id, debtor_id,"
                + " subject_id, arguments, state, due_on, created_at, version) SELECT s.id,"
                + " s.public_id, 'STEP_CALL', c.creditor_id, c.id, c.debtor_id, s.id, c.number,"
                + " 'OPEN', '2001-02-03', UTC_TIMESTAMP(6), 1 FROM step_run s JOIN case_file c"
                + " ON c.id = s.case_file_id WHERE s.id = ?",
            key);
    return id;
  }

  private static void requireProblem(Rest.Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.body()).contains(code);
  }

  private static List<JsonObject> attempts(Rest.Answer answer) {
    return answer.json().getJsonArray("attempts").getValuesAs(JsonObject.class);
  }

  @Test
  void writesDownWhatCameOfACallUntilItIsOver() {
    UUID id = call();
    String path = "/calls/" + id;
    JsonObject first =
        CARLA.get("/calls?everybody=true&limit=200").json().getJsonArray("items").stream()
            .map(JsonObject.class::cast)
            .filter(item -> item.getString("id").equals(id.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(first.getInt("attempts")).isZero();
    assertThat(first.getString("dueOn")).isEqualTo("2001-02-03");
    assertThat(CARLA.get(path).json().getString("state")).isEqualTo("PROPOSED");

    String busy = "{'outcome':'BUSY','number':'+49 30 1','note':'engaged'}";
    String key = UUID.randomUUID().toString();
    Rest.Answer tried = CARLA.postJson(path + "/attempts", busy, "Idempotency-Key", key);
    assertThat(tried.status()).as(tried.body()).isEqualTo(200);
    assertThat(tried.json().getString("state")).as("it is tried again").isEqualTo("PROPOSED");
    assertThat(tried.json().getString("nextAt")).isNotBlank();
    assertThat(attempts(tried)).hasSize(1);
    assertThat(attempts(tried).get(0).getString("outcome")).isEqualTo("BUSY");
    assertThat(attempts(tried).get(0).getString("by")).isEqualTo("carla");
    assertThat(attempts(tried).get(0).getString("note")).isEqualTo("engaged");
    assertThat(CARLA.postJson(path + "/attempts", busy, "Idempotency-Key", key).status())
        .isEqualTo(200);
    assertThat(attempts(CARLA.get(path))).as("once, also with the second call").hasSize(1);

    Rest.Answer over =
        CARLA.postJson(
            path + "/attempts",
            "{'outcome':'PROMISED','nextAction':'pays','nextActionOn':'2099-01-02'}");
    assertThat(over.status()).as(over.body()).isEqualTo(200);
    assertThat(over.json().getString("state")).isEqualTo("DONE");
    assertThat(over.json().containsKey("nextAt") && !over.json().isNull("nextAt")).isFalse();
    assertThat(attempts(over))
        .extracting(attempt -> attempt.getString("outcome"))
        .containsExactly("PROMISED", "BUSY");
    requireProblem(CARLA.postJson(path + "/attempts", busy), 422, "step.not.proposed");
    assertThat(CARLA.get("/calls?everybody=true&limit=200").body()).doesNotContain(id.toString());
  }

  @Test
  void refusesWhatIsUnknownOrCannotBeRead() {
    UUID id = call();
    String attempts = "/calls/" + id + "/attempts";
    for (String bad :
        List.of(
            "{}",
            "{'outcome':'SINGS'}",
            "{'outcome':'CALL_BACK','nextActionOn':'2099-13-45'}",
            "[]",
            "no json")) {
      Rest.Answer answer = CARLA.postJson(attempts, bad);
      assertThat(answer.status()).as("%s: %s", bad, answer.body()).isBetween(400, 422);
      assertThat(answer.header("Content-Type")).as(bad).startsWith("application/problem+json");
    }
    requireProblem(
        CARLA.postJson(
            attempts, "{'outcome':'CALL_BACK','nextActionOn':'2099-01-02','callBackAt':'25:00'}"),
        422,
        "contact.time.unreadable");
    requireProblem(
        CARLA.postJson(
            attempts, "{'outcome':'CALL_BACK','nextActionOn':'2001-01-02','callBackAt':'10:00'}"),
        422,
        "contact.time.past");
    assertThat(attempts(CARLA.get("/calls/" + id))).as("nothing was written down").isEmpty();
    String unknown = "/calls/" + UUID.randomUUID();
    assertThat(CARLA.get(unknown).status()).isEqualTo(404);
    assertThat(CARLA.get(unknown).header("Content-Type")).startsWith("application/problem+json");
    assertThat(CARLA.get("/calls/7").status()).isEqualTo(404);
    for (String path : List.of(unknown, "/calls/7")) {
      requireProblem(CARLA.postJson(path + "/attempts", "{'outcome':'BUSY'}"), 404, "step.unknown");
    }
    requireProblem(CARLA.get("/calls?cursor=nonsense"), 422, "cursor.invalid");
  }
}
