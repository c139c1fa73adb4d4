package org.saldo.ui.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import org.saldo.actor.IdempotencyKeys;

/** Makes a request with an {@code Idempotency-Key} happen once; without a key it always happens. */
public final class Once {

  private Once() {}

  /**
   * The answer of the work, or the first answer again when the key is known for this content.
   *
   * @param key null when the caller sent none
   * @param contentHash SHA-256 of what was asked for
   */
  public static Response answer(
      IdempotencyKeys keys, String key, byte[] contentHash, Supplier<Response> work) {
    if (key == null) {
      return work.get();
    }
    IdempotencyKeys.Claim claim = keys.claim(key, contentHash);
    return switch (claim.state()) {
      case NEW -> first(keys, claim, work);
      case ANSWERED ->
          Response.status(claim.status())
              .type(claim.status() < 400 ? MediaType.APPLICATION_JSON : Problem.TYPE)
              .header("Idempotent-Replay", "true")
              .entity(claim.answer())
              .build();
      case RUNNING ->
          Problem.of(409, "idempotency.running", "A request with this key is being worked on.")
              .build();
      case OTHER_CONTENT ->
          Problem.of(422, "idempotency.reused", "This key was used for another request.").build();
    };
  }

  private static Response first(
      IdempotencyKeys keys, IdempotencyKeys.Claim claim, Supplier<Response> work) {
    Response response;
    try {
      response = work.get();
    } catch (RuntimeException failure) {
      keys.release(claim.id());
      throw failure;
    }
    keys.complete(claim.id(), response.getStatus(), response.getEntity().toString());
    return response;
  }
}
