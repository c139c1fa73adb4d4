package org.saldo.backoffice.api;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import java.util.function.Supplier;
import org.saldo.claim.ClaimPreview;
import org.saldo.problem.Refusal;
import org.saldo.receivable.OpenItem;
import org.saldo.reporting.CaseSheet;
import org.saldo.reporting.CaseSheets;
import org.saldo.ui.rest.AcceptedLanguage;
import org.saldo.ui.rest.JsonBody;
import org.saldo.ui.rest.Once;
import org.saldo.ui.rest.Problem;

/**
 * Calls about the case that the path names as {@code number}: 404 where there is none in reach, and
 * what changes it happens once for each {@code Idempotency-Key}.
 */
abstract class CaseCalls {

  @EJB private CaseSheets sheets;
  @EJB private ClaimPreview claims;
  @Inject private Once once;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @PathParam("number")
  private String number;

  @HeaderParam("Idempotency-Key")
  private String key;

  /** A change, and then what tells of it. */
  interface Work {
    Supplier<Response> on(CaseSheet.Header header, JsonBody sent);
  }

  CaseSheets sheets() {
    return sheets;
  }

  Response onCase(Function<CaseSheet.Header, Response> work) {
    return sheets
        .header(number)
        .map(work)
        .orElseGet(
            () -> Problem.of(404, "case.unknown", "There is no such case in your reach.").build());
  }

  Response once(String body, Work work) {
    JsonBody sent = JsonBody.of(body);
    return onCase(
        header -> once.change(key, uri.getPath() + "\n" + body, () -> work.on(header, sent)));
  }

  Response refused(Refusal refusal) {
    return Refused.answer(refusal, AcceptedLanguage.of(headers));
  }

  /** With the receivable that the body names; refused where it is none of the case. */
  Supplier<Response> withItem(
      CaseSheet.Header header, JsonBody sent, Function<OpenItem, Supplier<Response>> work) {
    String wanted = sent.text("receivable");
    return claims.items(header.id()).stream()
        .filter(i -> i.number().equals(wanted))
        .findFirst()
        .map(work)
        .orElse(() -> refused(Refusal.because("receivable.unknown").on("receivable")));
  }
}
