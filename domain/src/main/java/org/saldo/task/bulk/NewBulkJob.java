package org.saldo.task.bulk;

import java.util.List;
import java.util.UUID;
import org.saldo.task.worklist.WorklistFilter;

/**
 * A job to be started.
 *
 * @param id of the job, from whoever orders it: the same again is the same job
 * @param list name of the list
 * @param filter of what the choice is made
 * @param which of the entries that fit the filter
 * @param items public ids where they are named, at most {@value #MOST_NAMED}; else empty
 * @param action name of the action
 * @param dryRun whether the entries are looked at first and somebody says when to go on
 */
public record NewBulkJob(
    UUID id,
    String list,
    WorklistFilter filter,
    Which which,
    List<UUID> items,
    String action,
    BulkArguments arguments,
    boolean dryRun) {

  /** So many entries can be named one by one. */
  public static final int MOST_NAMED = 1000;

  public NewBulkJob {
    items = List.copyOf(items);
  }

  /** Which entries are meant. */
  public enum Which {
    /** All that fit the filter. */
    ALL,
    /** Those that the person ticked. */
    TICKED,
    /** Those that are named. */
    NAMED
  }
}
