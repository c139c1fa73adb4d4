package org.saldo.backoffice.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.Answers;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/** Calls that record something, each once for its {@code Idempotency-Key}. */
abstract class RecordCalls {

  @Inject private Once once;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @HeaderParam("Idempotency-Key")
  private String key;

  Response once(String body, Function<JsonBody, Supplier<Response>> work) {
    JsonBody sent = JsonBody.of(body);
    return once.change(key, uri.getPath() + "\n" + body, () -> work.apply(sent));
  }

  /** The answer to what was asked for: what came of it, or why nothing did. */
  Supplier<Response> answer(Refusal refusal, Supplier<Response> made) {
    return refusal == null ? made : () -> refused(refusal);
  }

  /**
   * Takes back, with the reason that was sent, what the address names.
   *
   * @param unknown the answer where the address is no id
   */
  Response takeBack(
      String body,
      String id,
      Refusal unknown,
      BiFunction<UUID, String, Optional<Refusal>> work,
      Function<UUID, JsonObjectBuilder> shown) {
    return once(
        body,
        sent -> {
          Optional<UUID> named = Ids.read(id);
          Optional<Refusal> refusal =
              named.isEmpty() ? Optional.of(unknown) : work.apply(named.get(), sent.text("reason"));
          return answer(
              refusal.orElse(null), () -> Answers.ok(shown.apply(named.orElseThrow()).build()));
        });
  }

  /** Key of the creditor that was sent; empty for none. */
  static String creditor(JsonBody sent) {
    return Objects.requireNonNullElse(sent.text("creditor"), "");
  }

  /** The answer to a run that was started: what it is, and where to ask how far it is. */
  static Response accepted(String where, JsonObjectBuilder run) {
    JsonObject shown = run.build();
    return Response.accepted(shown.toString())
        .type(MediaType.APPLICATION_JSON)
        .location(URI.create(where + shown.getString("id")))
        .build();
  }

  Response refused(Refusal refusal) {
    return Refused.answer(refusal, AcceptedLanguage.of(headers));
  }

  static Response unknown(String code, String detail) {
    return Problem.of(404, code, detail).build();
  }
}
