package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.saldo.correspondence.MessageChannel;
import org.saldo.problem.Refusal;

/** Asks for money by e-mail, or by letter where there is no address for one. */
@ApplicationScoped
class EmailStep implements StepAction {

  @Inject private DemandSteps demands;

  @Override
  public StepChannel channel() {
    return StepChannel.EMAIL;
  }

  @Override
  public Optional<Refusal> check(StepOrder order) {
    return demands.check(order, MessageChannel.EMAIL);
  }

  @Override
  public StepDone carryOut(StepOrder order) {
    return demands.send(order, MessageChannel.EMAIL);
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
