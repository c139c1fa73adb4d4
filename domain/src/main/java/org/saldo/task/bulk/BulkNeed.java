package org.saldo.task.bulk;

/** What a person has to say with an action. */
public enum BulkNeed {
  /** Why, or what came of it. */
  NOTE,
  /** A day to come. */
  DAY,
  /** Who is to do it. */
  CONTROLLER
}
