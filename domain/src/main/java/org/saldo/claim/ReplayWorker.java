package org.saldo.claim;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works the claims through after a rate or terms became known late: chunk by chunk, so that it can
 * be killed at any time and goes on where it was. A chunk that fails is worked case by case.
 */
@Stateless
@RolesAllowed(SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReplayWorker {

  private static final Logger LOG = Logger.getLogger(ReplayWorker.class.getName());
  private static final int MAX_REASON = 200;

  @EJB private ReplayBook book;

  /** Works until no replay is left. */
  public void work() {
    Optional<ReplayBook.Chunk> chunk = book.next();
    while (chunk.isPresent()) {
      book.done(chunk.get(), together(chunk.get().cases()) ? 0 : oneByOne(chunk.get().cases()));
      chunk = book.next();
    }
  }

  private boolean together(List<Long> cases) {
    try {
      book.replay(cases);
      return true;
    } catch (RuntimeException broken) {
      LOG.log(Level.INFO, broken, () -> "Cases are worked one by one: " + cases);
      return false;
    }
  }

  private int oneByOne(List<Long> cases) {
    int failed = 0;
    for (long caseFileId : cases) {
      failed += replayed(caseFileId) ? 0 : 1;
    }
    return failed;
  }

  private boolean replayed(long caseFileId) {
    try {
      book.replay(List.of(caseFileId));
      return true;
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "The claim of case " + caseFileId + " is left to a person", broken);
      String why = String.valueOf(broken.getMessage());
      book.leave(caseFileId, why.substring(0, Math.min(why.length(), MAX_REASON)));
      return false;
    }
  }
}
