package org.saldo.sandbox.psp;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/**
 * What no real provider has: a hand on its behaviour, for tests.
 *
 * <pre>
 * PUT  /admin/v1/controls                    {paused, reversed, copies, delay_millis, unknown_millis, broken_calls}
 * POST /admin/v1/checkouts/{id}/pay          {card, amount?} as if the customer had paid, even another amount
 * GET  /admin/v1/checkouts/{id}/events       all its events, with body and copies still to be delivered
 * POST /admin/v1/events/{id}/send            deliver it once more
 * </pre>
 */
@WebServlet("/admin/v1/*")
public final class AdminServlet extends JsonServlet {

  @Override
  Answer answer(HttpServletRequest request, String[] path) throws IOException {
    String call = request.getMethod() + " " + path[0] + (path.length > 2 ? "/" + path[2] : "");
    return switch (call) {
      case "PUT controls" -> {
        sandbox().control(Controls.of(body(request)));
        yield Answer.ok(JsonObject.EMPTY_JSON_OBJECT);
      }
      case "POST checkouts/pay" -> pay(path[1], body(request));
      case "GET checkouts/events" -> Answer.ok(events(path[1]));
      case "POST events/send" ->
          sandbox().again(path[1])
              ? Answer.ok(JsonObject.EMPTY_JSON_OBJECT)
              : Answer.error(404, "not_found");
      default -> Answer.error(404, "not_found");
    };
  }

  private Answer pay(String id, JsonObject json) {
    Optional<Checkout> checkout = sandbox().find(id);
    Optional<Card> card = Card.of(json.getString("card"));
    if (checkout.isEmpty() || card.isEmpty()) {
      return Answer.error(404, "not_found");
    }
    long amount =
        json.containsKey("amount")
            ? json.getJsonNumber("amount").longValueExact()
            : checkout.get().order().amount();
    sandbox().pay(checkout.get(), card.get(), amount);
    return Answer.ok(sandbox().show(checkout.get(), ""));
  }

  private JsonObject events(String id) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    sandbox().eventsOf(id).forEach(event -> items.add(event.toJson()));
    return Json.createObjectBuilder().add("items", items).build();
  }
}
