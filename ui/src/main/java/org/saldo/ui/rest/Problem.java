package org.saldo.ui.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.saldo.problem.Refusal;
import org.saldo.ui.Texts;

/** Errors as problem+json (RFC 9457). */
public final class Problem {

  public static final String TYPE = "application/problem+json";

  private Problem() {}

  public static Response.ResponseBuilder of(int status, String code, String detail) {
    return respond(status, code, detail, null);
  }

  /** The business says no: 422 with one error per refusal, in the caller's language. */
  public static Response refused(List<Refusal> refusals, Locale locale) {
    JsonArrayBuilder errors = Json.createArrayBuilder();
    refusals.forEach(r -> errors.add(error(r, locale)));
    Refusal first = refusals.get(0);
    return respond(422, first.code(), message(first, locale), errors).build();
  }

  public static JsonObjectBuilder error(Refusal refusal, Locale locale) {
    JsonObjectBuilder error =
        Json.createObjectBuilder()
            .add("code", refusal.code())
            .add("message", message(refusal, locale));
    if (refusal.field() != null) {
      error.add("field", refusal.field());
    }
    return error;
  }

  public static String message(Refusal refusal, Locale locale) {
    return Texts.in(locale).get("refusal." + refusal.code(), refusal.arguments().toArray());
  }

  private static Response.ResponseBuilder respond(
      int status, String code, String detail, JsonArrayBuilder errors) {
    Response.Status known = Response.Status.fromStatusCode(status);
    JsonObjectBuilder problem =
        Json.createObjectBuilder()
            .add("type", "urn:saldo:problem:" + code)
            .add("title", known == null ? "Unprocessable Content" : known.getReasonPhrase())
            .add("status", status)
            .add("detail", detail);
    if (errors != null) {
      problem.add("errors", errors);
    }
    return Response.status(status).type(TYPE).entity(problem.build().toString());
  }
}
