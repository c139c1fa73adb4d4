package org.saldo.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Work that is tried again, because what fails beside other work (a deadlock, a lost connection)
 * succeeds after it. Each attempt has to be a whole: a transaction of its own.
 *
 * <pre>
 * Optional&lt;RuntimeException&gt; problem =
 *     Attempts.atMost(3).lettingThrough(LeaseLostException.class).at(work, e -&gt; {});
 * </pre>
 */
public final class Attempts {

  private final int most;
  private final List<Class<? extends RuntimeException>> through;

  private Attempts(int most, List<Class<? extends RuntimeException>> through) {
    this.most = most;
    this.through = through;
  }

  /**
   * So many attempts, one right after the other.
   *
   * @param most at least 1
   */
  public static Attempts atMost(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("there is at least one attempt, not " + most);
    }
    return new Attempts(most, List.of());
  }

  /** The same for which this, and what extends it, is an answer: no attempt follows. */
  public Attempts lettingThrough(Class<? extends RuntimeException> answer) {
    List<Class<? extends RuntimeException>> all = new ArrayList<>(through);
    all.add(answer);
    return new Attempts(most, all);
  }

  /**
   * Does the work until it succeeds.
   *
   * @param failed hears of every attempt that failed
   * @return what the last attempt failed with; empty when one succeeded
   * @throws RuntimeException at once, if it is one that is let through
   */
  public Optional<RuntimeException> at(Runnable work, Consumer<RuntimeException> failed) {
    RuntimeException last = null;
    for (int attempt = 1; attempt <= most; attempt++) {
      try {
        work.run();
        return Optional.empty();
      } catch (RuntimeException problem) {
        if (through.stream().anyMatch(type -> type.isInstance(problem))) {
          throw problem;
        }
        failed.accept(problem);
        last = problem;
      }
    }
    return Optional.of(last);
  }
}
