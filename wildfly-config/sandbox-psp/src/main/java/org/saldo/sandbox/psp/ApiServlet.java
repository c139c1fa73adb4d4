package org.saldo.sandbox.psp;

import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * The merchant's API.
 *
 * <pre>
 * POST /api/v1/checkouts              create, with Idempotency-Key
 * GET  /api/v1/checkouts/{id}         fetch
 * POST /api/v1/checkouts/{id}/expire  nobody shall pay it any more
 * POST /api/v1/checkouts/{id}/refunds give back all or part, with Idempotency-Key
 * </pre>
 */
@WebServlet("/api/v1/*")
public final class ApiServlet extends JsonServlet {

  @Override
  Answer answer(HttpServletRequest request, String[] path) throws IOException {
    Answer answer = route(request, path);
    return sandbox().breaks() ? Answer.error(503, "unavailable") : answer;
  }

  private Answer route(HttpServletRequest request, String[] path) throws IOException {
    boolean post = request.getMethod().equals("POST");
    if (!path[0].equals("checkouts")) {
      return Answer.error(404, "not_found");
    }
    if (path.length == 1) {
      return post ? create(request) : Answer.error(405, "method_not_allowed");
    }
    Optional<Checkout> found = sandbox().find(path[1]);
    if (found.isEmpty()) {
      return Answer.error(404, "not_found");
    }
    Checkout checkout = found.get();
    String action = request.getMethod() + (path.length > 2 ? " " + path[2] : "");
    return switch (action) {
      case "GET" -> Answer.ok(shown(request, checkout));
      case "POST expire" -> {
        sandbox().expire(checkout);
        yield Answer.ok(shown(request, checkout));
      }
      case "POST refunds" -> refund(request, checkout);
      default -> Answer.error(405, "method_not_allowed");
    };
  }

  private Answer create(HttpServletRequest request) throws IOException {
    String key = request.getHeader("Idempotency-Key");
    if (key == null || key.isBlank()) {
      return Answer.error(400, "idempotency_key_missing");
    }
    return sandbox()
        .create(key, Order.of(body(request)))
        .map(checkout -> new Answer(201, shown(request, checkout)))
        .orElseGet(() -> Answer.error(409, "idempotency_key_reused"));
  }

  private Answer refund(HttpServletRequest request, Checkout checkout) throws IOException {
    String key = request.getHeader("Idempotency-Key");
    if (key == null || key.isBlank()) {
      return Answer.error(400, "idempotency_key_missing");
    }
    long amount = body(request).getJsonNumber("amount").longValueExact();
    return sandbox()
        .refund(checkout, key, amount)
        .map(refund -> new Answer(201, refund.toJson()))
        .orElseGet(() -> Answer.error(422, "amount_not_refundable"));
  }

  /** The page is on the host that the merchant called. */
  private JsonObject shown(HttpServletRequest request, Checkout checkout) {
    String call = request.getRequestURL().toString();
    String base = call.substring(0, call.indexOf(request.getServletPath()));
    return sandbox().show(checkout, base + "/pay/" + checkout.id());
  }
}
