package org.saldo.claim;

import static org.saldo.actor.Roles.SYSTEM;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Works the claims through after a rate or terms became known late: case by case, so that it can be
 * killed at any time and goes on where it was.
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
      int failed = 0;
      for (long caseFileId : chunk.get().cases()) {
        failed += replayed(caseFileId) ? 0 : 1;
      }
      book.done(chunk.get(), failed);
      chunk = book.next();
    }
  }

  private boolean replayed(long caseFileId) {
    try {
      book.replay(caseFileId);
      return true;
    } catch (RuntimeException broken) {
      LOG.log(Level.WARNING, "The claim of case " + caseFileId + " is left to a person", broken);
      String why = String.valueOf(broken.getMessage());
      book.leave(caseFileId, why.substring(0, Math.min(why.length(), MAX_REASON)));
      return false;
    }
  }
}
