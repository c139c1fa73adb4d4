package org.saldo.problem;

import jakarta.ejb.ApplicationException;
import java.util.Optional;

/**
 * Carries a {@link Refusal} out of a transaction that must not be committed.
 *
 * <p>For services whose refusal is found after something was written; rules themselves return their
 * refusal.
 */
@ApplicationException(rollback = true)
public class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  public RefusedException(Refusal refusal) {
    super(refusal.code() + " " + refusal.arguments());
    this.refusal = refusal;
  }

  public static void throwIf(Optional<Refusal> refusal) {
    refusal.ifPresent(
        r -> {
          throw new RefusedException(r);
        });
  }

  public Refusal refusal() {
    return refusal;
  }
}
