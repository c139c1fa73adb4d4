package org.saldo.procedure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.saldo.money.Money;

/**
 * What a simulation decided of a step, its last word.
 *
 * @param receivableId the receivable whose days made it due
 * @param cycle of the receivable, or which time it is that a secondary procedure is at work
 * @param on day of the word
 * @param state DONE is what the run carries out, PROPOSED what it lays before a person
 * @param rule code of the rule that decided
 * @param fee that its message would charge; null for none
 */
public record SimulatedStep(
    String procedure,
    String step,
    StepChannel channel,
    long receivableId,
    int cycle,
    LocalDate on,
    StepState state,
    String rule,
    Money fee) {

  public SimulatedStep {
    Objects.requireNonNull(procedure, "procedure");
    Objects.requireNonNull(state, "state");
  }

  /** Which step of which round of the case it is; the same in every version. */
  public record Key(String procedure, String step, long receivableId, int cycle)
      implements Comparable<Key> {

    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::procedure)
            .thenComparing(Key::step)
            .thenComparingLong(Key::receivableId)
            .thenComparingInt(Key::cycle);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  public Key key() {
    return new Key(procedure, step, receivableId, cycle);
  }
}
