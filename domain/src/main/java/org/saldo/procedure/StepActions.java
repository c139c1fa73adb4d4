package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.saldo.problem.Refusal;

/** What carries steps out, found by channel. */
@ApplicationScoped
class StepActions {

  @Inject @Any private Instance<StepAction> actions;

  public Optional<StepAction> of(StepChannel channel) {
    return actions.stream().filter(action -> action.channel() == channel).findFirst();
  }

  /** Why a step cannot be carried out now; empty when it can. Writes nothing. */
  public Optional<Refusal> refused(StepOrder order) {
    Optional<StepAction> action = of(order.channel());
    return action.isEmpty()
        ? Refusal.of("step.channel.missing", order.channel().name())
        : action.get().check(order);
  }
}
