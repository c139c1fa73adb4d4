package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.problem.Refusal;
import org.saldo.task.bulk.BulkArguments;
import org.saldo.task.bulk.BulkNeed;

/** Leaves steps out for good, for a reason, as {@link StepDesk#skip} does one. */
@ApplicationScoped
class SkipSteps extends BulkSteps {

  @Inject private StepSkip skip;

  SkipSteps() {
    super("skip", Set.of(BulkNeed.NOTE));
  }

  @Override
  public Optional<Refusal> check(UUID item, BulkArguments arguments) {
    return with(
        item, file -> state(file).open() ? Optional.empty() : Refusal.of("step.not.proposed"));
  }

  @Override
  public Optional<Refusal> carryOut(UUID item, BulkArguments arguments) {
    return with(item, file -> skip.skip(file, arguments.note(), by()));
  }
}
