package org.saldo.batch;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Map;
import java.util.concurrent.Future;
import org.saldo.outbox.OutboxPump;

/** Empties the outbox in the background, as the system and outside any transaction. */
@Stateless
@RunAs(SYSTEM)
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxWorker {

  @EJB private OutboxPump pump;

  /** The kinds that can be delivered, each with how many runs of it there may be at once here. */
  public Map<String, Integer> kinds() {
    return pump.kinds();
  }

  /** Delivers what is due of a kind. */
  @Asynchronous
  public Future<Integer> pump(String kind) {
    return new AsyncResult<>(pump.pump(kind));
  }
}
