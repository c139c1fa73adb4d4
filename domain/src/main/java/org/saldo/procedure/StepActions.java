package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;

/** What carries steps out, found by channel. */
@ApplicationScoped
class StepActions {

  @Inject @Any private Instance<StepAction> actions;

  public Optional<StepAction> of(StepChannel channel) {
    return actions.stream().filter(action -> action.channel() == channel).findFirst();
  }
}
