package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.problem.Refusal;
import org.saldo.task.bulk.BulkArguments;
import org.saldo.task.worklist.WorklistSource;

/** Carries out proposed steps, as {@link StepDesk#release} does one. */
@ApplicationScoped
class ReleaseSteps extends BulkSteps {

  @Inject private StepRelease release;

  ReleaseSteps() {
    super("release", Set.of());
  }

  @Override
  public boolean fits(WorklistSource list) {
    return list.key().equals("steps");
  }

  @Override
  public Optional<String> undoneBy() {
    return Optional.of(UndoSteps.KEY);
  }

  @Override
  public Optional<Refusal> check(UUID item, BulkArguments arguments) {
    return with(item, release::check);
  }

  @Override
  public Optional<Refusal> carryOut(UUID item, BulkArguments arguments) {
    return with(item, file -> release.release(file, by()));
  }
}
