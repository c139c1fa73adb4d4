package org.saldo.procedure;

import java.util.Optional;
import org.saldo.problem.Refusal;

/**
 * What a step of one channel does. Implementations are CDI beans, found by their channel; a channel
 * without one parks its steps.
 *
 * <p>Called inside the transaction that stores the decision: what is written is written with it or
 * not at all. No mail, no HTTP and no file in here: those go through the outbox.
 */
public interface StepAction {

  /** The channel that this carries out; one implementation each. */
  StepChannel channel();

  /**
   * Whether the step can be carried out now; writes nothing. A refusal parks the step with a task
   * and the run looks again the next time, e.g. {@code placement.no.agreement}.
   */
  Optional<Refusal> check(StepOrder order);

  /** Does it. Called right after a {@link #check} without refusal, in the same transaction. */
  StepDone carryOut(StepOrder order);

  /**
   * Keeps what came of the step from going further until the transaction ends. Called before the
   * case is locked, because who sends locks in this order.
   */
  default void hold(StepTrace done) {}

  /**
   * Takes back what came of the step, as if it had not been carried out.
   *
   * @return why it cannot be taken back; nothing is changed then
   */
  default Optional<Refusal> takeBack(StepTrace done) {
    return Refusal.of("step.undo.never");
  }
}
