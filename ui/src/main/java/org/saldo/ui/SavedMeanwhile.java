package org.saldo.ui;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import java.util.function.Supplier;
import org.saldo.problem.Refusal;

/**
 * Somebody else saved first: the page then shows the present data beside what was typed, and the
 * reader saves again or not.
 */
public final class SavedMeanwhile {

  private static final String CODE = "changed.meanwhile";

  private SavedMeanwhile() {}

  /** The answer of a service; a collision within the same moment is the same refusal. */
  public static Optional<Refusal> asRefusal(Supplier<Optional<Refusal>> call) {
    try {
      return call.get();
    } catch (EJBException collision) {
      for (Throwable cause = collision; cause != null; cause = cause.getCause()) {
        if (cause instanceof OptimisticLockException) {
          return Refusal.of(CODE);
        }
      }
      throw collision;
    }
  }

  /** Whether this is the reason of a refusal. */
  public static boolean is(Refusal refusal) {
    return refusal.code().equals(CODE);
  }

  /** Tells the refusal; of this one, that the page shows the present data and may be sent again. */
  public static void refuse(Refusal refusal) {
    Notices.refuse(is(refusal) ? Refusal.because("changed.meanwhile.compare") : refusal);
  }
}
