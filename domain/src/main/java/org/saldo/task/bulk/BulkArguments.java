package org.saldo.task.bulk;

import java.time.LocalDate;

/**
 * What a person said with an action; what it does not need is null.
 *
 * @param note why, or what came of it, at most {@value #MAX_NOTE} characters
 * @param day a day to come
 * @param controller user name of who is to do it
 */
public record BulkArguments(String note, LocalDate day, String controller) {

  /** The longest note. */
  public static final int MAX_NOTE = 1000;

  public static final BulkArguments NONE = new BulkArguments(null, null, null);

  public BulkArguments {
    note = named(note);
    controller = named(controller);
  }

  private static String named(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
