package org.saldo.ledger.export;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Does work in another thread of the server, without a transaction. */
@Stateless
@RolesAllowed(SYSTEM)
public class Beside {

  /** What the work gives, once it is done. */
  @Asynchronous
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Future<Object> run(Supplier<Object> work) {
    return new AsyncResult<>(work.get());
  }
}
