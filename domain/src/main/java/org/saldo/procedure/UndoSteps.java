package org.saldo.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.problem.Refusal;
import org.saldo.task.bulk.BulkArguments;

/**
 * Takes back steps that a job released and that have not left, as {@link StepDesk#undo} does one:
 * the message is withdrawn, its fee reversed, the step proposed again.
 */
@ApplicationScoped
class UndoSteps extends BulkSteps {

  static final String KEY = "undo";

  @Inject private StepReversal reversal;

  UndoSteps() {
    super(KEY, Set.of());
  }

  @Override
  public boolean isOffered() {
    return false;
  }

  @Override
  public Optional<Refusal> check(UUID item, BulkArguments arguments) {
    return with(
        item,
        file ->
            state(file) == StepState.DONE ? Optional.empty() : Refusal.of("step.undo.not.done"));
  }

  @Override
  public Optional<Refusal> carryOut(UUID item, BulkArguments arguments) {
    return with(item, file -> reversal.undo(file, by()));
  }
}
