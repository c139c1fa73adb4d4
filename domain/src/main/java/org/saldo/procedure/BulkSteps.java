package org.saldo.procedure;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.saldo.actor.CurrentActor;
import org.saldo.problem.Refusal;
import org.saldo.task.bulk.BulkAction;
import org.saldo.task.bulk.BulkNeed;
import org.saldo.task.worklist.WorklistSource;

/** What is done with steps; entries are named by the step's public id. */
abstract class BulkSteps implements BulkAction {

  @Inject private StepFiles files;
  @Inject private CurrentActor actor;

  private final String key;
  private final Set<BulkNeed> needs;

  BulkSteps(String key, Set<BulkNeed> needs) {
    this.key = key;
    this.needs = needs;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public boolean fits(WorklistSource list) {
    return !list.ofTasks();
  }

  @Override
  public Set<BulkNeed> needs() {
    return needs;
  }

  /** Does something with a step in scope; refused where there is none. */
  Optional<Refusal> with(UUID step, Function<StepFiles.File, Optional<Refusal>> verb) {
    Optional<StepFiles.File> found =
        files.byPublicId(step).filter(file -> actor.scope().covers(file.caseFile().creditorId()));
    return found.isEmpty() ? Refusal.of("step.unknown") : verb.apply(found.get());
  }

  StepState state(StepFiles.File file) {
    return files.step(file).state();
  }

  String by() {
    return actor.name();
  }
}
