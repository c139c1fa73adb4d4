package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.saldo.correspondence.MessageChannel;
import org.saldo.problem.Refusal;

/** Asks for money by letter. */
@ApplicationScoped
class LetterStep implements StepAction {

  @Inject private DemandSteps demands;

  @Override
  public StepChannel channel() {
    return StepChannel.LETTER;
  }

  @Override
  public Optional<Refusal> check(StepOrder order) {
    return demands.check(order, MessageChannel.LETTER);
  }

  @Override
  public StepDone carryOut(StepOrder order) {
    return demands.send(order, MessageChannel.LETTER);
  }

  @Override
  public void hold(StepTrace done) {
    demands.hold(done);
  }

  @Override
  public Optional<Refusal> takeBack(StepTrace done) {
    return demands.takeBack(done);
  }
}
