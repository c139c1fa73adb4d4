package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.saldo.casefile.CaseFiles;
import org.saldo.problem.Refusal;

/** Gives the case another segment, by which fees, contact rules and reports tell cases apart. */
@ApplicationScoped
class StatusStep implements StepAction {

  @Inject private CaseFiles caseFiles;

  @Override
  public StepChannel channel() {
    return StepChannel.STATUS;
  }

  @Override
  public Optional<Refusal> check(StepOrder order) {
    return order.segment() == null ? Refusal.of("step.segment.missing") : Optional.empty();
  }

  @Override
  public StepDone carryOut(StepOrder order) {
    caseFiles.moveToSegment(order.caseFile().id(), order.segment());
    return StepDone.done(null);
  }
}
