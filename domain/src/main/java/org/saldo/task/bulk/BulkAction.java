package org.saldo.task.bulk;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.saldo.problem.Refusal;
import org.saldo.task.worklist.WorklistSource;

/**
 * What can be done with entries of a list. Implementations are CDI beans of the capability that
 * does it. They act in the name of the person who ordered the job: scope and audit trail are that
 * person's.
 */
public interface BulkAction {

  /** Its name in addresses and texts ({@code bulk.action.<key>}); one of each for a list. */
  String key();

  /** Whether it can be done with entries of the list. */
  boolean fits(WorklistSource list);

  /** Whether people choose it for a list; else it only takes back what a job did. */
  default boolean isOffered() {
    return true;
  }

  /** The action that takes back what this one did; empty where nothing does. */
  default Optional<String> undoneBy() {
    return Optional.empty();
  }

  /** What it has to be told. */
  Set<BulkNeed> needs();

  /**
   * Whether it could be done with an entry now; changes nothing.
   *
   * @param item public id of the entry
   */
  Optional<Refusal> check(UUID item, BulkArguments arguments);

  /**
   * Does it, right after a check without refusal and in the same transaction. Whoever refuses has
   * changed nothing.
   */
  Optional<Refusal> carryOut(UUID item, BulkArguments arguments);
}
