package org.saldo.backoffice.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import java.util.function.Supplier;
import org.saldo.problem.Refusal;
import org.saldo.ui.rest.AcceptedLanguage;
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

  Response refused(Refusal refusal) {
    return Refused.answer(refusal, AcceptedLanguage.of(headers));
  }

  static Response unknown(String code, String detail) {
    return Problem.of(404, code, detail).build();
  }
}
