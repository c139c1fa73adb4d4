package org.saldo.ui.rest;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.saldo.actor.IdempotencyKeys;
import org.saldo.actor.OneTransaction;

/**
 * Makes a request with an {@code Idempotency-Key} happen once; without a key it always happens.
 *
 * <p>A request that was refused changed nothing, and nothing of it is kept: it may be sent again
 * under its key.
 */
@Dependent
public class Once {

  private static final int REFUSED = 400;

  @EJB private IdempotencyKeys keys;
  @Inject private OneTransaction transaction;

  /** What a request changes; it gives what tells of it, which may read what was changed. */
  public interface Change {
    Supplier<Response> make();
  }

  /**
   * Makes a change and keeps its answer in one transaction: when the server dies, there are both or
   * neither. A second request with the key waits for the first.
   *
   * @param key null when the caller sent none
   * @param asked everything that makes this request another than others under the key
   */
  public Response change(String key, String asked, Change change) {
    if (key == null) {
      return change.make().get();
    }
    return transaction.run(
        open -> {
          IdempotencyKeys.Claim claim = keys.claimWithin(key, hash(asked));
          return claim.state() == IdempotencyKeys.State.NEW
              ? made(claim, change, open)
              : known(claim);
        });
  }

  private Response made(
      IdempotencyKeys.Claim claim, Change change, OneTransaction.Open transactionOfChange) {
    Supplier<Response> telling = change.make();
    if (!transactionOfChange.usable()) {
      transactionOfChange.drop();
      return telling.get();
    }
    keys.write();
    Response response = telling.get();
    if (response.getStatus() < REFUSED && transactionOfChange.usable()) {
      keys.keepWithin(claim.id(), response.getStatus(), response.getEntity().toString());
      transactionOfChange.keep();
    }
    return response;
  }

  /**
   * The answer of work that is repeated without harm and has transactions of its own. A second
   * request with the key while the first is being worked on is refused.
   *
   * @param key null when the caller sent none
   * @param asked everything that makes this request another than others under the key
   */
  public Response work(String key, byte[] asked, Supplier<Response> work) {
    if (key == null) {
      return work.get();
    }
    IdempotencyKeys.Claim claim = keys.claim(key, Answers.sha256(asked));
    if (claim.state() != IdempotencyKeys.State.NEW) {
      return known(claim);
    }
    Response response;
    try {
      response = work.get();
    } catch (RuntimeException failure) {
      keys.release(claim.id());
      throw failure;
    }
    if (response.getStatus() < REFUSED) {
      keys.complete(claim.id(), response.getStatus(), response.getEntity().toString());
    } else {
      keys.release(claim.id());
    }
    return response;
  }

  private static Response known(IdempotencyKeys.Claim claim) {
    return switch (claim.state()) {
      case ANSWERED ->
          Response.status(claim.status())
              .type(MediaType.APPLICATION_JSON)
              .header("Idempotent-Replay", "true")
              .entity(claim.answer())
              .build();
      case OTHER_CONTENT ->
          Problem.of(422, "idempotency.reused", "This key was used for another request.").build();
      case NEW, RUNNING ->
          Problem.of(409, "idempotency.running", "A request with this key is being worked on.")
              .build();
    };
  }

  private static byte[] hash(String asked) {
    return Answers.sha256(asked.getBytes(StandardCharsets.UTF_8));
  }
}
